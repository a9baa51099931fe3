import { expect, test } from 'vitest'
import { uuidv7 } from './uuid.ts'

test('it has the form of a UUID of version 7, and the time in it', () => {
  const id = uuidv7(0x0198_7654_3210)
  expect(id).toMatch(/^01987654-3210-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('what is made later sorts later', () => {
  const ids = [3, 1, 2].map((time) => uuidv7(1_764_000_000_000 + time))
  expect(ids.toSorted()).toEqual([ids[1], ids[2], ids[0]])
})
