import { expect, test } from 'vitest'
import { address } from './address.ts'

test.each([
  ['example.org/page', 'https://example.org/page'],
  [' http://example.org ', 'http://example.org'],
  ['localhost:8000/x', 'https://localhost:8000/x'],
  ['ftp://example.org', 'ftp://example.org'],
])('what is typed as %s is asked for as %s', (typed, asked) => {
  expect(address(typed)).toBe(asked)
})
