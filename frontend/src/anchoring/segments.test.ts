import { expect, test } from 'vitest'
import { segments } from './segments.ts'

const mark = (id: string, start: number, end: number) => ({ id, start, end, color: id })
const shown = (...marks: ReturnType<typeof mark>[]) =>
  segments(marks).map(({ start, end, ids, color }) => `${start}-${end} ${ids.join('')} ${color}`)

test.each([
  ['apart', [mark('a', 0, 4), mark('b', 6, 9)], ['0-4 a a', '6-9 b b']],
  ['touching', [mark('a', 0, 4), mark('b', 4, 9)], ['0-4 a a', '4-9 b b']],
  ['overlapping', [mark('a', 0, 9), mark('b', 4, 12)], ['0-4 a a', '4-9 ab b', '9-12 b b']],
  ['one in another', [mark('a', 0, 9), mark('b', 4, 6)], ['0-4 a a', '4-6 ab b', '6-9 a a']],
  ['the same twice', [mark('a', 2, 5), mark('b', 2, 5)], ['2-5 ab a']],
  ['none', [], []],
])('marks %s', (_, marks, expected) => expect(shown(...marks)).toEqual(expected))

test('every character of a mark is in segments of that mark, and no other', () => {
  const marks = Array.from({ length: 200 }, (_, i) =>
    mark(`m${i}`, (i * 37) % 500, ((i * 37) % 500) + 1 + ((i * 13) % 40)),
  )
  const painted = segments(marks)
  for (const each of marks) {
    const own = painted.filter((segment) => segment.ids.includes(each.id))
    expect(own.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(each.end - each.start)
    expect(own[0]!.start).toBe(each.start)
  }
})
