import { change, type Entry, type Item } from '../../api/entries.svelte.ts'
import { mutate } from '../../api/execute.ts'
import {
  FetchAgainDocument,
  KeepAsLinkDocument,
  QueuePostDocument,
  RemoveItemDocument,
  RestoreItemDocument,
  SetFavoriteDocument,
  SetNoteDocument,
  SetReadingStateDocument,
  SetTagsDocument,
  SnoozeDocument,
  type ReadingState,
} from '../../api/generated/graphql.ts'
import { listsChanged } from '../../api/pager.svelte.ts'
import { t } from '../../i18n/index.svelte.ts'
import { complain, say } from '../../ui/toasts.svelte.ts'
import { placesChanged, tags as knownTags } from '../account/places.svelte.ts'

type Send = Parameters<typeof change>[2]

async function changed(entry: Entry, next: Item | null, send: Send) {
  const done = await change(entry, next, send)
  listsChanged()
  placesChanged()
  return done
}

/** Changes an item that is there; what is not on the list yet is queued first. */
async function set(entry: Entry, patch: Partial<Item>, send: (id: string) => Promise<{ item: Item | null }>) {
  if (!entry.item) void queue(entry, { quietly: true })
  return changed(entry, { ...entry.item!, ...patch }, async (item) => (await send(item!.id)).item)
}

const newItem = (): Item => ({
  id: '',
  state: 'QUEUED',
  favorite: false,
  queuedAt: new Date().toISOString(),
  archivedAt: null,
  snoozedUntil: null,
  tags: [],
  note: null,
  bareLink: false,
  progress: { coverage: 0, remainingMinutes: 0, position: null },
})

export async function queue(entry: Entry, { quietly = false } = {}) {
  if (entry.item) return
  entry.seen = true
  const done = changed(entry, newItem(), async () => {
    return (await mutate(QueuePostDocument, { input: { postId: entry.id } })).item
  })
  if (!quietly) say(t('queued'), () => remove(entry, { quietly: true }))
  await done
}

export async function remove(entry: Entry, { quietly = false } = {}) {
  if (!entry.item) return
  let id = ''
  const before = { ...entry.item }
  const done = changed(entry, null, async (item) => {
    id = item!.id
    await mutate(RemoveItemDocument, { input: { itemId: id } })
    return null
  })
  const restore = async () => {
    if (await done) await changed(entry, before, async () => (await mutate(RestoreItemDocument, { id })).item)
  }
  if (!quietly) say(t('removed'), restore)
  await done
}

export function setState(entry: Entry, state: ReadingState) {
  const archivedAt = state === 'ARCHIVED' ? new Date().toISOString() : null
  return set(entry, { state, archivedAt }, (itemId) =>
    mutate(SetReadingStateDocument, { input: { itemId, state } }),
  )
}

/** Archives, or takes back to the queue what is archived. */
export function archive(entry: Entry) {
  const before = entry.item?.state ?? 'QUEUED'
  const archived = before === 'ARCHIVED'
  say(t(archived ? 'unarchived' : 'archived'), () => setState(entry, before))
  return setState(entry, archived ? 'QUEUED' : 'ARCHIVED')
}

export function favorite(entry: Entry) {
  const favorite = !entry.item?.favorite
  return set(entry, { favorite }, (itemId) => mutate(SetFavoriteDocument, { input: { itemId, favorite } }))
}

export function snooze(entry: Entry, until: string | null) {
  if (until) say(t('snoozed'), () => snooze(entry, null))
  return set(entry, { snoozedUntil: until }, (itemId) => mutate(SnoozeDocument, { input: { itemId, until } }))
}

export function setTags(entry: Entry, names: string[]) {
  const tags = names.map(
    (name) => knownTags().find((tag) => tag.name === name) ?? { id: name, name, color: null },
  )
  return set(entry, { tags }, (itemId) => mutate(SetTagsDocument, { input: { itemId, tags: names } }))
}

/** `leaving`: the page is going away, and the request must outlive it. */
export function setNote(entry: Entry, note: string, { leaving = false } = {}) {
  return set(entry, { note: note || null }, (itemId) =>
    mutate(SetNoteDocument, { input: { itemId, note: note || null } }, { keepalive: leaving }),
  )
}

export async function fetchAgain(entry: Entry) {
  try {
    const { item } = await mutate(FetchAgainDocument, { id: entry.item!.id })
    Object.assign(entry, item?.post)
    if (entry.item) entry.item.bareLink = false
  } catch (error) {
    complain(error)
  }
}

/** The address is enough: no more word about the text that could not be had. */
export const keepAsLink = (entry: Entry) =>
  set(entry, { bareLink: true }, (id) => mutate(KeepAsLinkDocument, { id }))
