import { beforeAll, expect, test } from 'vitest'
import { speak } from '../../i18n/index.svelte.ts'
import { kindOf, sizeOf } from './file.ts'

beforeAll(() => speak('en'))

test.each([
  [0, '0 byte'],
  [900, '900 byte'],
  [2_340_000, '2.3 MB'],
  [41_943_040, '42 MB'],
  [5_000_000_000, '5 GB'],
])('%i bytes are said as %s', (bytes, said) => {
  expect(sizeOf(bytes)).toBe(said)
})

test.each([
  ['application/pdf', 'PDF'],
  ['image/png', 'picture'],
  ['application/x-unheard-of', 'file'],
])('%s is called %s', (type, name) => {
  expect(kindOf(type)).toBe(name)
})
