import { expect, test } from 'vitest'
import { spanOf, stepTo, topsOf } from './span.ts'

test.each([
  ['the top', [10, 10, 10, 10], 0, 15, [0, 2]],
  ['the middle', [10, 10, 10, 10], 10, 20, [1, 2]],
  ['rows of unlike heights', [10, 40, 5, 5], 12, 52, [1, 3]],
  ['the end, and beyond it', [10, 10], 15, 500, [1, 2]],
  ['what is below the end', [10, 10], 50, 90, [1, 2]],
  ['no rows', [], 0, 100, [0, 0]],
])('the rows in sight: %s', (_, heights, top, bottom, span) => {
  expect(spanOf(topsOf(heights), top, bottom)).toEqual(span)
})

test.each([
  ['grows by a few', [0, 5], [0, 20], [0, 5], [0, 10]],
  ['grows upward, too', [30, 40], [10, 50], [32, 38], [25, 45]],
  ['lets go of what is far', [0, 40], [20, 60], [28, 36], [20, 45]],
  ['jumps to where the window went', [0, 10], [80, 120], [95, 105], [90, 110]],
  ['stops when all is there', [10, 50], [10, 50], [20, 40], [10, 50]],
  ['draws at once what is in sight', [0, 5], [0, 30], [0, 12], [0, 12]],
  ['has lost its rows', [10, 20], [0, 3], [0, 3], [0, 3]],
] as const)('what is drawn %s', (_, drawn, wanted, seen, next) => {
  expect(stepTo(drawn, wanted, seen, 5)).toEqual(next)
})
