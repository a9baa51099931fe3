import type { Entry } from '../../api/entries.svelte.ts'
import type { ReadingState } from '../../api/generated/graphql.ts'
import { t, type Key } from '../../i18n/index.svelte.ts'
import { say } from '../../ui/toasts.svelte.ts'
import { addTags, queue, remove, setFavorite, setState, setTags } from './actions.ts'

type Undo = () => unknown

/** Does one thing to many and says so once; taking it back takes all of it back. */
function each(entries: readonly Entry[], words: { key: Key; name?: string }, act: (entry: Entry) => Undo) {
  if (!entries.length) return
  const undo = entries.map(act)
  say(t(words.key, { n: entries.length, name: words.name ?? '' }), () => undo.forEach((one) => one()))
}

function changeState(entry: Entry, to: ReadingState): Undo {
  const before = entry.item?.state
  void setState(entry, to)
  return () => (before ? setState(entry, before) : remove(entry, { quietly: true }))
}

const archived = (entry: Entry) => entry.item?.state === 'ARCHIVED'

/** Archives them; when all of them are, it takes them back to the queue. */
export function archiveAll(entries: readonly Entry[]) {
  const back = entries.every(archived)
  const key = back ? 'several.unarchived' : 'several.archived'
  const wanted = entries.filter((entry) => archived(entry) === back)
  each(wanted, { key }, (entry) => changeState(entry, back ? 'QUEUED' : 'ARCHIVED'))
}

export function queueAll(entries: readonly Entry[]) {
  const wanted = entries.filter((entry) => entry.item?.state !== 'QUEUED')
  each(wanted, { key: 'several.queued' }, (entry) => {
    if (entry.item) return changeState(entry, 'QUEUED')
    void queue(entry, { quietly: true })
    return () => remove(entry, { quietly: true })
  })
}

/** Makes them favourites; when all of them are, none. */
export function favoriteAll(entries: readonly Entry[]) {
  const favorite = !entries.every((entry) => entry.item?.favorite)
  const key = favorite ? 'several.favorite' : 'several.unfavorite'
  const wanted = entries.filter((entry) => !!entry.item?.favorite !== favorite)
  each(wanted, { key }, (entry) => {
    void setFavorite(entry, favorite)
    return () => setFavorite(entry, !favorite)
  })
}

export function tagAll(entries: readonly Entry[], name: string) {
  each(entries, { key: 'several.tagged', name }, (entry) => {
    const before = entry.item?.tags.map((tag) => tag.name)
    void addTags(entry, [name])
    return () => (before ? setTags(entry, before) : remove(entry, { quietly: true }))
  })
}

export function removeAll(entries: readonly Entry[]) {
  const wanted = entries.filter((entry) => entry.item)
  each(wanted, { key: 'several.removed' }, (entry) => remove(entry, { quietly: true }))
}
