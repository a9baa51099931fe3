import search from 'approx-string-match'
import type { Quote } from './quote.ts'
import type { Place } from './text.ts'

/** `alike`: the words there are not quite those of the quote. */
export interface Located extends Place {
  alike: boolean
}

const tolerance = 0.25
const clearly = 0.08
/** Words that are only alike must stand among words that are, too. */
const company = 0.4

/**
 * Where the words of `quote` stand in `text`, which may be another revision than the one `hint` was made for. Null when
 * they are gone, or when two places are as likely: a wrong mark is worse than none.
 */
export function locate(text: string, quote: Quote, hint: Place | null): Located | null {
  if (!quote.exact) return null
  if (hint && text.slice(hint.start, hint.end) === quote.exact && surroundings(text, quote, hint) > 0.5) {
    return { ...hint, alike: false }
  }
  const score = (each: Place & { errors: number }) =>
    0.5 * (1 - each.errors / quote.exact.length) +
    0.4 * surroundings(text, quote, each) +
    0.1 * (hint ? 1 - Math.abs(each.start - hint.start) / Math.max(1, text.length) : 0)
  const exact = occurrences(text, quote.exact)
  if (exact.length === 1) return { ...exact[0]!, alike: false }
  const found = exact.length
    ? exact
    : likenesses(text, quote.exact).filter((each) => surroundings(text, quote, each) >= company)
  const [best, next] = found
    .map((each) => ({ ...each, score: score(each) }))
    .sort((a, b) => b.score - a.score)
  if (!best || (next && best.score - next.score < clearly)) return null
  return { start: best.start, end: best.end, alike: best.errors > 0 }
}

function occurrences(text: string, words: string) {
  const found = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    found.push({ start: at, end: at + words.length, errors: 0 })
  }
  return found
}

/** The likest places, and the next likest when these are taken away, so that the best can be told from a runner-up. */
function likenesses(text: string, words: string) {
  const errors = Math.floor(words.length * tolerance)
  const best = apart(search(text, words, errors))
  const rest = best.reduceRight(
    (left, { start, end }) => left.slice(0, start) + '\0'.repeat(end - start) + left.slice(end),
    text,
  )
  return best.length ? [...best, ...apart(search(rest, words, errors))] : []
}

/** Ends that differ by a letter are one find. */
function apart<M extends Place>(found: M[]): M[] {
  return found.filter((each, i) => i === 0 || each.start >= found[i - 1]!.end)
}

/** How much of what stood before and after the quote stands around `place`, 0 to 1. */
function surroundings(text: string, { prefix, suffix }: Quote, { start, end }: Place): number {
  const before = likeness(prefix, text.slice(Math.max(0, start - prefix.length), start), true)
  const after = likeness(suffix, text.slice(end, end + suffix.length), false)
  return (before + after) / 2
}

function likeness(wanted: string, there: string, fromEnd: boolean): number {
  if (wanted === there) return 1
  if (!wanted || !there) return 0
  const [match] = search(there, wanted, Math.floor(wanted.length / 2))
  const similar = match ? 1 - match.errors / wanted.length : 0
  return Math.max(similar, shared(wanted, there, fromEnd) / wanted.length)
}

function shared(a: string, b: string, fromEnd: boolean): number {
  let n = 0
  while (n < a.length && n < b.length && (fromEnd ? a.at(-1 - n) === b.at(-1 - n) : a[n] === b[n])) n++
  return n
}
