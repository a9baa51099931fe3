import { beforeEach, describe, expect, test, vi } from 'vitest'
import { speak } from '../i18n/index.svelte.ts'
import { change, forgetAll, keep, settled, type Entry, type Item } from './entries.svelte.ts'

const item = (patch: Partial<Item> = {}): Item => ({
  id: 'i1',
  state: 'QUEUED',
  favorite: false,
  queuedAt: '2026-06-04T12:00:00Z',
  archivedAt: null,
  snoozedUntil: null,
  tags: [],
  note: null,
  annotationCount: 0,
  readRevision: null,
  changedSinceRead: false,
  bareLink: false,
  progress: { coverage: 0, remainingMinutes: 5, position: null },
  ...patch,
})

const post = { id: 'p1', title: 'A post', seen: false } as Entry

describe('a change of an entry', () => {
  let entry: Entry

  beforeEach(async () => {
    await speak('en')
    forgetAll()
    entry = keep(post, item())
  })

  test('shows at once, and then what the server made of it', async () => {
    const done = change(entry, item({ note: 'typed' }), async () => item({ note: 'kept' }))
    expect(entry.item?.note).toBe('typed')
    expect(await done).toBe(true)
    expect(entry.item?.note).toBe('kept')
  })

  test('goes back when it is refused', async () => {
    const done = change(entry, item({ favorite: true }), () => Promise.reject(new Error('no')))
    expect(entry.item?.favorite).toBe(true)
    expect(await done).toBe(false)
    expect(entry.item?.favorite).toBe(false)
  })

  test('waits for the one before, and is not disturbed by its answer', async () => {
    let answer = (_: Item) => {}
    const answered = new Promise<Item>((resolve) => (answer = resolve))
    const first = change(entry, item({ favorite: true }), () => answered)
    const second = change(entry, item({ favorite: true, note: 'n' }), async (before) => ({
      ...before!,
      note: 'n',
    }))
    answer(item({ favorite: true }))
    await first
    expect(entry.item?.note).toBe('n')
    await second
    expect(entry.item).toEqual(item({ favorite: true, note: 'n' }))
  })

  test('does not wait when the page is left, since nobody would be there to send it', async () => {
    const sent: string[] = []
    const send = (name: string, answer: Promise<Item>) => async () => {
      sent.push(name)
      return answer
    }
    let answer = (_: Item) => {}
    const answered = new Promise<Item>((resolve) => (answer = resolve))
    const both = [
      change(entry, item({ state: 'ARCHIVED' }), send('archive', answered)),
      change(entry, item(), send('take back', Promise.resolve(item()))),
    ]
    await Promise.resolve()
    dispatchEvent(new Event('pagehide'))
    await vi.waitFor(() => expect(sent).toEqual(['archive', 'take back']))
    answer(item({ state: 'ARCHIVED' }))
    await Promise.all(both)
  })

  test('knows the id that queueing brought', async () => {
    entry = keep({ ...post, id: 'p2' }, null)
    const queued = change(entry, item({ id: '' }), async () => item({ id: 'new' }))
    let sent = ''
    await change(entry, item({ id: '', favorite: true }), async (before) => {
      sent = before!.id
      return item({ id: 'new', favorite: true })
    })
    await queued
    expect(sent).toBe('new')
  })

  test('stays on top of what a list brings meanwhile', async () => {
    const done = change(entry, item({ favorite: true }), async () => item({ favorite: true }))
    keep({ ...post, title: 'Renamed' }, item())
    expect(entry.title).toBe('Renamed')
    expect(entry.item?.favorite).toBe(true)
    await done
    expect(entry.item?.favorite).toBe(true)
  })

  test('is waited for by who reads a list', async () => {
    let answered = false
    void change(entry, item({ favorite: true }), async () => {
      await Promise.resolve()
      answered = true
      return item({ favorite: true })
    })
    await settled()
    expect(answered).toBe(true)
  })
})
