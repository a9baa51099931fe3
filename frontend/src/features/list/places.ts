import type { Entry, Item } from '../../api/entries.svelte.ts'
import type { Key } from '../../i18n/index.svelte.ts'

/** A part of the reading list: the query that finds it, and whether an item still belongs after a change. */
export interface Place {
  query: string
  label: Key
  empty: Key
  holds: (item: Item) => boolean
}

const awake = (item: Item) => !item.snoozedUntil || Date.parse(item.snoozedUntil) <= Date.now()

export const places = {
  queued: {
    query: 'state:queued -is:snoozed',
    label: 'place.queued',
    empty: 'empty.queued',
    holds: (item) => item.state === 'QUEUED' && awake(item),
  },
  reading: {
    query: 'state:reading -is:snoozed',
    label: 'place.reading',
    empty: 'empty.reading',
    holds: (item) => item.state === 'READING' && awake(item),
  },
  favorites: {
    query: 'is:favorite -is:snoozed',
    label: 'place.favorites',
    empty: 'empty.favorites',
    holds: (item) => item.favorite && awake(item),
  },
  archived: {
    query: 'state:archived -is:snoozed',
    label: 'place.archived',
    empty: 'empty.archived',
    holds: (item) => item.state === 'ARCHIVED' && awake(item),
  },
  snoozed: {
    query: 'is:snoozed',
    label: 'place.snoozed',
    empty: 'empty.snoozed',
    holds: (item) => !awake(item),
  },
} satisfies Record<string, Place>

type Name = keyof typeof places

/** The place of that name, else the queue. */
export const placeNamed = (name = ''): Place & { name: Name } => {
  const known = (name in places ? name : 'queued') as Name
  return { ...places[known], name: known }
}

/** Everything that was saved, wherever it is: what search looks through. */
export const everything: Place = { query: '', label: 'search', empty: 'empty.search', holds: () => true }

export const belongs = (place: Place) => (entry: Entry) => entry.item !== null && place.holds(entry.item)
