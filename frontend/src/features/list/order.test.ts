import { expect, test } from 'vitest'
import { moved } from './order.ts'

test.each([
  ['a', 'c', ['b', 'c', 'a', 'd']],
  ['d', 'b', ['a', 'd', 'b', 'c']],
  ['a', 'a', ['a', 'b', 'c', 'd']],
])('%s dropped on %s', (what, where, then) => {
  expect(moved(['a', 'b', 'c', 'd'], what, where)).toEqual(then)
})
