import { change, type Entry, type Item } from '../../api/entries.svelte.ts'
import { mutate } from '../../api/execute.ts'
import {
  AddTagsDocument,
  FetchAgainDocument,
  KeepAsLinkDocument,
  QueuePostDocument,
  RemoveItemDocument,
  RestoreItemDocument,
  SetFavoriteDocument,
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
export async function set(
  entry: Entry,
  patch: Partial<Item>,
  send: (id: string) => Promise<{ item: Item | null }>,
) {
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
  annotationCount: 0,
  readRevision: null,
  changedSinceRead: false,
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

/** Takes it off the list, and gives what puts it back as it was. */
export function remove(entry: Entry, { quietly = false } = {}): () => Promise<unknown> {
  if (!entry.item) return async () => {}
  const before = { ...entry.item }
  const done = changed(entry, null, async (item) => {
    before.id = item!.id
    await mutate(RemoveItemDocument, { input: { itemId: before.id } })
    return null
  })
  const restore = async () => {
    if (!(await done)) return
    await changed(entry, before, async () => (await mutate(RestoreItemDocument, { id: before.id })).item)
  }
  if (!quietly) say(t('removed'), restore)
  return restore
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
  if (!favorite) say(t('unfavorited'), () => setFavorite(entry, true))
  return setFavorite(entry, favorite)
}

export function setFavorite(entry: Entry, favorite: boolean) {
  return set(entry, { favorite }, (itemId) => mutate(SetFavoriteDocument, { input: { itemId, favorite } }))
}

export function snooze(entry: Entry, until: string | null) {
  if (until) say(t('snoozed'), () => snooze(entry, null))
  return set(entry, { snoozedUntil: until }, (itemId) => mutate(SnoozeDocument, { input: { itemId, until } }))
}

/** Says which tag was taken off, and puts it back when asked to. */
export function changeTags(entry: Entry, names: string[]) {
  const before = entry.item?.tags.map((tag) => tag.name) ?? []
  const off = before.find((name) => !names.includes(name))
  if (off) say(t('tag.removed', { name: off }), () => setTags(entry, before))
  return setTags(entry, names)
}

export function addTags(entry: Entry, names: string[]) {
  const before = entry.item?.tags ?? []
  const more = names.filter((name) => !before.some((tag) => tag.name === name))
  const tags = [...before, ...more.map(known)]
  return set(entry, { tags }, (itemId) => mutate(AddTagsDocument, { input: { itemId, tags: names } }))
}

const known = (name: string) =>
  knownTags().find((tag) => tag.name === name) ?? { id: name, name, color: null }

export function setTags(entry: Entry, names: string[]) {
  const tags = names.map(known)
  return set(entry, { tags }, (itemId) => mutate(SetTagsDocument, { input: { itemId, tags: names } }))
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
