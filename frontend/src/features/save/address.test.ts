import { expect, test } from 'vitest'
import { address, shared } from './address.ts'

test.each([
  ['example.org/page', 'https://example.org/page'],
  [' http://example.org ', 'http://example.org'],
  ['localhost:8000/x', 'https://localhost:8000/x'],
  ['ftp://example.org', 'ftp://example.org'],
])('what is typed as %s is asked for as %s', (typed, asked) => {
  expect(address(typed)).toBe(asked)
})

test.each([
  ['https://example.org/a', '', 'https://example.org/a'],
  ['', 'Look at this: https://example.org/b', 'https://example.org/b'],
  ['', 'no address at all', ''],
])('of “%s” and “%s” shared by another app, %s is offered', (url, text, offered) => {
  expect(shared(url, text)).toBe(offered)
})
