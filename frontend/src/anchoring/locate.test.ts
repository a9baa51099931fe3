import { describe, expect, test } from 'vitest'
import { locate } from './locate.ts'
import { quoteOf } from './quote.ts'

const text =
  'For eleven years my uncle kept a tide table that was wrong. He knew that it was wrong; he had drawn it up himself. ' +
  'I have thought about this table more than about most books. It seems to me that there are two ways to be right. ' +
  'The printed table is right on the average. It knows about the moon. It does not know about the sandbank.'

const placeOf = (words: string, within = text) => {
  const start = within.indexOf(words)
  return { start, end: start + words.length }
}
const found = (words: string, edited: string) => {
  const place = placeOf(words)
  const located = locate(edited, quoteOf(text, place), place)
  return located && { words: edited.slice(located.start, located.end), alike: located.alike }
}

describe('a quote is found', () => {
  const words = 'there are two ways to be right'

  test.each([
    ['where it was', text],
    ['after what was written before it', `A word first. ${text}`],
    ['before what was cut', text.slice(0, -60)],
    ['when sentences changed places', text.slice(227) + ' ' + text.slice(0, 227)],
  ])('%s', (_, edited) => expect(found(words, edited)).toEqual({ words, alike: false }))

  test('by its likeness when a letter was mended', () => {
    const edited = text.replace('ways to be', 'ways of being')
    expect(found(words, edited)).toEqual({ words: 'there are two ways of being right', alike: true })
  })

  test('by what stands around it when it stands there twice', () => {
    const [start, end] = [text.indexOf('wrong;'), text.indexOf('wrong;') + 5]
    const edited = `Begin. ${text}`
    const located = locate(edited, quoteOf(text, { start, end }), { start, end })!
    expect(located.start).toBe(start + 7)
  })
})

describe('a quote is not guessed at', () => {
  test('when it is gone', () => {
    expect(found('It knows about the moon', text.replace('It knows about the moon. ', ''))).toBeNull()
  })

  test('when two places are as likely', () => {
    const twice = 'one two three four. '.repeat(2)
    const quote = { exact: 'two three', prefix: '', suffix: '' }
    expect(locate(twice, quote, null)).toBeNull()
  })

  test('when other words stand at its place', () => {
    expect(found('two ways to be right', text.slice(0, 150))).toBeNull()
  })
})

test('half a character is never sent', () => {
  const crabs = '\u{1F980}'.repeat(40)
  const { prefix, exact, suffix } = quoteOf(crabs, { start: 39, end: 41 })
  expect(exact).toBe(crabs.slice(39, 41))
  expect(() => encodeURIComponent(prefix)).not.toThrow()
  expect(() => encodeURIComponent(suffix)).not.toThrow()
})
