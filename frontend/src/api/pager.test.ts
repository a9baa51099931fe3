import { expect, test } from 'vitest'
import type { Entry } from './entries.svelte.ts'
import { Pager, pagerFor, replaceEntry } from './pager.svelte.ts'

const entry = (id: string) => ({ id }) as Entry
const ids = (pager: Pager) => pager.entries.map((each) => each.id).join('')

/** A list of one letter per post, three to a page. */
function reader(list: { now: string }) {
  const made = new Map<string, Entry>()
  const of = (id: string) => made.get(id) ?? (made.set(id, entry(id)), made.get(id)!)
  return new Pager(async (after) => {
    const from = after ? list.now.indexOf(after) + 1 : 0
    const page = [...list.now.slice(from, from + 3)]
    return { entries: page.map(of), end: page.at(-1) ?? null, more: from + 3 < list.now.length }
  }, 'letters')
}

test('pages follow one another to the end', async () => {
  const pager = reader({ now: 'abcdefg' })
  await pager.refresh()
  expect(ids(pager)).toBe('abc')
  await pager.next()
  await pager.next()
  await pager.next()
  expect(ids(pager)).toBe('abcdefg')
  expect(pager.more).toBe(false)
})

test('what is new comes on top, and the pages below stay', async () => {
  const list = { now: 'abcdefg' }
  const pager = reader(list)
  await pager.refresh()
  await pager.next()
  list.now = 'xabcdefg'
  pager.stale()
  await pager.refresh()
  expect(ids(pager)).toBe('xabcdef')
  await pager.next()
  expect(ids(pager)).toBe('xabcdefg')
})

test('a list that is fresh is not asked for again', async () => {
  const list = { now: 'abc' }
  const pager = reader(list)
  await pager.refresh()
  list.now = 'xyz'
  await pager.refresh()
  expect(ids(pager)).toBe('abc')
})

test('what changes while a list is read is asked for again, whoever asked for the list', async () => {
  let now = 'abc'
  const pager = new Pager(async () => {
    const entries = [...now].map(entry)
    await Promise.resolve()
    if (now === 'abc') {
      now = 'xyz'
      pager.stale()
    }
    return { entries, end: null, more: false }
  }, 'moving')
  await Promise.all([pager.refresh(), pager.refresh()])
  expect(ids(pager)).toBe('xyz')
})

test('a page that fails is said, and can be asked for again', async () => {
  let fails = true
  const pager = new Pager(async () => {
    if (fails) throw new Error('down')
    return { entries: [entry('a')], end: null, more: false }
  }, 'fails')
  await pager.refresh()
  expect(pager.failure).toBeInstanceOf(Error)
  fails = false
  await pager.refresh()
  expect(pager.failure).toBeNull()
  expect(ids(pager)).toBe('a')
})

test('a post that took the place of another stands there once, also when it came before', () => {
  const pager = pagerFor('replaced', async () => ({ entries: [], end: null, more: false }))
  const [a, b, c] = ['a', 'b', 'c'].map(entry) as [Entry, Entry, Entry]
  pager.entries = [c, a, b]
  replaceEntry(b, c)
  expect(ids(pager)).toBe('ac')
})
