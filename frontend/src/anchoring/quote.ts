import type { Place } from './text.ts'

/** The words themselves and those around them: a TextQuoteSelector of the Web Annotation model. */
export interface Quote {
  exact: string
  prefix: string
  suffix: string
}

const context = 32

export function quoteOf(text: string, { start, end }: Place): Quote {
  return {
    exact: text.slice(start, end),
    prefix: whole(text.slice(Math.max(0, start - context), start)),
    suffix: whole(text.slice(end, end + context)),
  }
}

/** A cut may fall between the halves of a character; half of one cannot be sent. */
const whole = (cut: string) => cut.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
