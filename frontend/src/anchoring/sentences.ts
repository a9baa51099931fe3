import { trimmed, type Place } from './text.ts'

/** The sentences of one block, without the white space between them. */
export function sentences(text: string, block: Place, language?: string | null): Place[] {
  const parts = segmenter(language).segment(text.slice(block.start, block.end))
  return [...parts]
    .map(({ index, segment }) => ({ start: block.start + index, end: block.start + index + segment.length }))
    .map((each) => trimmed(text, each))
    .filter((each) => each !== null)
}

function segmenter(language: string | null | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity: 'sentence' })
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' }) // what a source calls its language need not be one
  }
}
