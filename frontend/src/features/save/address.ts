/** The address as typed, with the scheme that people leave out. */
export function address(typed: string): string {
  const text = typed.trim()
  return /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d+(\/|$)/.test(text) ? text : `https://${text}`
}

/** The address in what another app shared: many put it into the text. */
export const shared = (url: string, text: string): string => url || (/https?:\/\/\S+/.exec(text)?.[0] ?? '')
