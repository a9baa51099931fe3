import { expect, test } from 'vitest'
import { stacked } from './beside.ts'

const tops = (...pieces: [wanted: number, height: number][]) =>
  stacked(pieces.map(([wanted, height]) => ({ wanted, height })))

test.each([
  [
    'stand at their words when there is room',
    [
      [10, 20],
      [100, 20],
    ],
    [10, 100],
  ],
  [
    'push those below them down',
    [
      [10, 200],
      [100, 20],
      [120, 20],
    ],
    [10, 224, 258],
  ],
  [
    'are placed in the order of their words, whichever came first',
    [
      [100, 20],
      [10, 200],
    ],
    [224, 10],
  ],
  [
    'keep their order when they belong to the same words',
    [
      [10, 20],
      [10, 20],
    ],
    [10, 44],
  ],
  [
    'take no room when they have no height',
    [
      [10, 0],
      [10, 20],
    ],
    [10, 10],
  ],
] as [string, [number, number][], number[]][])('notes %s', (_, pieces, expected) =>
  expect(tops(...pieces)).toEqual(expected),
)
