import { queuedCount, unseenCount } from '../features/account/places.svelte.ts'
import type { Key } from '../i18n/index.svelte.ts'
import type { IconName } from '../ui/Icon.svelte'
import { path } from './router.svelte.ts'
import type { Action } from './shortcuts.ts'

export interface Way {
  href: string
  label: Key
  short?: Key
  icon: IconName
  action?: Action
  count?: () => number
  within: string
}

export const ways: Way[] = [
  {
    href: '/stream',
    within: '/stream',
    label: 'stream',
    icon: 'stream',
    action: 'goStream',
    count: unseenCount,
  },
  {
    href: '/list/queued',
    within: '/list',
    label: 'list',
    short: 'list.short',
    icon: 'list',
    action: 'goList',
    count: queuedCount,
  },
  { href: '/list/favorites', within: '/list/favorites', label: 'place.favorites', icon: 'star' },
  {
    href: '/list/archived',
    within: '/list/archived',
    label: 'place.archived',
    icon: 'archive',
    action: 'goArchive',
  },
  { href: '/notes', within: '/notes', label: 'annotations.all', icon: 'marker', action: 'goNotes' },
  { href: '/search', within: '/search', label: 'search', icon: 'search', action: 'search' },
  { href: '/feeds', within: '/feeds', label: 'feeds', icon: 'feeds', action: 'goFeeds' },
  { href: '/tags', within: '/tags', label: 'tags', icon: 'tags', action: 'goTags' },
  { href: '/settings', within: '/settings', label: 'settings', icon: 'settings' },
]

const inside = (way: Way) => path() === way.within || path().startsWith(`${way.within}/`)

/** The way that leads most exactly to where the reader is. */
export const currentWay = (among = ways): Way | undefined =>
  among
    .filter(inside)
    .reduce<Way | undefined>((a, b) => (a && a.within.length > b.within.length ? a : b), undefined)
