/** One word of the query language as it is typed: `tag:x`, `-is:snoozed`, `"two words"`. */
export const termsOf = (query: string): string[] => query.match(/(?:[^\s"]|"[^"]*"?)+/g) ?? []

/** The language has no way to write a quotation mark within quotation marks: the longest part without one must do. */
const plain = (value: string) => value.split('"').reduce((a, b) => (b.length > a.length ? b : a))
export const quoted = (value: string) => (/^[^\s"]+$/.test(value) ? value : `"${plain(value).trim()}"`)

export const term = (field: string, value: string) => `${field}:${quoted(value)}`

/** What `field:` is set to in the query, as it was written before quoting. */
export function valueOf(query: string, field: string): string | null {
  const found = termsOf(query).find((each) => each.startsWith(`${field}:`))
  const value = found?.slice(field.length + 1)
  return value?.replace(/^"|"$/g, '') ?? null
}

/** The query with `field:` set to `value`, or without it. */
export function withTerm(query: string, field: string, value: string | null): string {
  const others = termsOf(query).filter((each) => !each.startsWith(`${field}:`))
  return [...others, ...(value === null ? [] : [term(field, value)])].join(' ')
}
