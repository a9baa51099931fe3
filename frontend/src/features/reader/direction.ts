const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g
const letters = /\p{L}/gu
const sample = 4000

/**
 * Which way a text runs, by its letters: sources seldom say their language, and some say the wrong one. (A browser's own `auto` looks at
 * the first letter alone, and not again when a text is put in later.)
 */
export function directionOf(html: string): 'ltr' | 'rtl' {
  const some = html.slice(0, sample).replace(/<[^>]*>?/g, '')
  const all = some.match(letters)?.length ?? 0
  return (some.match(rightToLeft)?.length ?? 0) * 2 > all ? 'rtl' : 'ltr'
}
