import { complain } from '../ui/toasts.svelte.ts'
import type { PostText } from '../features/reader/text.ts'
import { reached } from './connection.ts'
import { Outage } from './execute.ts'
import type { ItemFieldsFragment, PostFieldsFragment } from './generated/graphql.ts'

export type Item = ItemFieldsFragment
/** A post with the reader's own things beside it. There is one object per post, whichever screen shows it. */
export type Entry = PostFieldsFragment & {
  item: Item | null
  content?: string
  text?: PostText
}

const entries = new Map<string, Entry>()

let count = 0
let changed = $state(0)
/** Changes whenever some item does. Who looks at thousands of entries goes by this: to follow each would cost more than to look again. */
export const itemsChanged = () => changed

function give(entry: Entry, item: Item | null) {
  entry.item = item
  changed = ++count
}

function proxy(entry: Entry): Entry {
  const state = $state(entry)
  return state
}

/** Takes what the server said about a post; changes still on their way to the server stay on top. */
export function keep(post: PostFieldsFragment & Pick<Entry, 'content' | 'text'>, item: Item | null): Entry {
  const known = entries.get(post.id)
  if (!known) {
    const entry = proxy({ ...post, item })
    entries.set(post.id, entry)
    return entry
  }
  Object.assign(known, post)
  const change = changes.get(known)
  if (change) change.confirmed = item
  else give(known, item)
  return known
}

export const entryOf = (id: string): Entry | undefined => entries.get(id)

export function forgetAll() {
  entries.clear()
}

interface Change {
  pending: number
  confirmed: Item | null
  turn: Promise<unknown>
}
const changes = new WeakMap<Entry, Change>()
const underway = new Set<Promise<unknown>>()

/** Until everything that was changed so far has been answered, so that what is read then has seen it. */
export const settled = () => Promise.allSettled(underway)

/** Sends again what the server did not get, once it answers: changes set, so that a second time does no harm. */
async function insist<T>(send: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof Outage && error.message === 'offline')) throw error
      await reached()
    }
  }
}

/** Whoever closes the page while something waits for the server is asked to stay. */
export const unsent = () => underway.size > 0

const waiting = new Set<() => void>()
addEventListener('pagehide', () => waiting.forEach((go) => go()))

/** Resolves after `before`, or when the page is left: nobody would be there to send it later. */
function turnAfter(before: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    function go() {
      waiting.delete(go)
      resolve()
    }
    waiting.add(go)
    void before.then(go)
  })
}

/**
 * Shows `next` at once and sends the change. Changes of one entry go in turn, so that each sees the ids that the one
 * before brought; when the last has been answered the entry is what the server said, whether it agreed or refused.
 */
export async function change(
  entry: Entry,
  next: Item | null,
  send: (item: Item | null) => Promise<Item | null | undefined>,
): Promise<boolean> {
  const change = changes.get(entry) ?? {
    pending: 0,
    confirmed: $state.snapshot(entry.item),
    turn: Promise.resolve(),
  }
  changes.set(entry, change)
  change.pending++
  give(entry, next)
  const turn = turnAfter(change.turn).then(async () => {
    change.confirmed = (await insist(() => send(change.confirmed))) ?? null
  })
  change.turn = turn.catch(() => {})
  underway.add(turn)
  try {
    await turn
    return true
  } catch (error) {
    complain(error)
    return false
  } finally {
    underway.delete(turn)
    if (--change.pending === 0) {
      changes.delete(entry)
      give(entry, change.confirmed)
    }
  }
}
