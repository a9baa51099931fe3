const words = 3
const letters = 6

/** How a passage begins: enough to know which one it is, too little to read it. Nothing of one that is hardly longer. */
export function beginning(passage: string): string {
  const start = passage.trim()
  const parts = start.split(/\s+/)
  if (parts.length >= 2 * words) return parts.slice(0, words).join(' ')
  const signs = [...start]
  return parts.length === 1 && signs.length >= 4 * letters ? signs.slice(0, letters).join('') : ''
}

const context = 32

/** What stood before it; where that was cut, from a whole word on. */
export const wholeWords = (before: string) =>
  before.length >= context && /\s/.test(before) ? before.replace(/^\S*\s+/, '') : before
