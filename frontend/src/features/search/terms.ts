/** One word of the query language as it is typed: `tag:x`, `-is:snoozed`, `"two words"`. */
export const termsOf = (query: string): string[] => query.match(/(?:[^\s"]|"(?:[^"\\]|\\.)*"?)+/g) ?? []

const quoted = (value: string) => (/^[\p{L}\p{N}_./-]+$/u.test(value) ? value : JSON.stringify(value))

export const term = (field: string, value: string) => `${field}:${quoted(value)}`

/** What `field:` is set to in the query, as it was written before quoting. */
export function valueOf(query: string, field: string): string | null {
  const found = termsOf(query).find((each) => each.startsWith(`${field}:`))
  const value = found?.slice(field.length + 1)
  return value?.startsWith('"') ? unquote(value) : (value ?? null)
}

function unquote(value: string): string {
  return value.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1')
}

/** The query with `field:` set to `value`, or without it. */
export function withTerm(query: string, field: string, value: string | null): string {
  const others = termsOf(query).filter((each) => !each.startsWith(`${field}:`))
  return [...others, ...(value === null ? [] : [term(field, value)])].join(' ')
}
