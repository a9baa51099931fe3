import { expect, test } from 'vitest'
import { go, match, path, query, withQuery } from './router.svelte.ts'

test.each([
  ['/list/queued', '/list/:place/:post?', { place: 'queued' }],
  ['/list/queued/p1', '/list/:place/:post?', { place: 'queued', post: 'p1' }],
  ['/list/queued/', '/list/:place/:post?', { place: 'queued' }],
  ['/list', '/list/:place/:post?', null],
  ['/list/queued/p1/more', '/list/:place/:post?', null],
  ['/read/a%20b', '/read/:post', { post: 'a b' }],
  ['/stream', '/tags', null],
])('%s against %s', (address, pattern, params) => {
  go(address)
  expect(match(pattern)).toEqual(params)
})

test('the query changes without touching the rest of the address', () => {
  go('/list/queued?q=tag%3Ahome&order=title')
  expect(query('q')).toBe('tag:home')
  go(withQuery({ q: null }))
  expect(path()).toBe('/list/queued')
  expect(location.search).toBe('?order=title')
})
