import { execute } from '../../api/execute.ts'
import {
  PlacesDocument,
  type FollowedFeedFieldsFragment,
  type PlacesQuery,
} from '../../api/generated/graphql.ts'
import { showDoor } from './session.svelte.ts'

type Viewer = NonNullable<PlacesQuery['viewer']>
export type FollowedFeed = FollowedFeedFieldsFragment
export type Tag = Viewer['tags'][number]

let viewer = $state.raw<Viewer | null>(null)

export const feeds = (): FollowedFeed[] => viewer?.followedFeeds ?? []
export const tags = (): Tag[] => viewer?.tags ?? []
export const queuedCount = () => viewer?.queued.totalCount ?? 0
export const unseenCount = () => feeds().reduce((sum, feed) => sum + feed.unseenCount, 0)
export const placesLoaded = () => viewer !== null

/** When the feeds were last asked, by the one asked latest. */
export const lastChecked = () =>
  feeds().reduce<string | null>((last, { feed }) => {
    return feed.lastCheckedAt && (!last || feed.lastCheckedAt > last) ? feed.lastCheckedAt : last
  }, null)

/** How many feeds of all have been asked for the first time, while some have not. */
export function firstAsking(of: readonly FollowedFeed[] = feeds()): { done: number; all: number } | null {
  const done = of.filter(({ feed }) => feed.lastCheckedAt).length
  return done < of.length ? { done, all: of.length } : null
}

export async function loadPlaces() {
  viewer = (await execute(PlacesDocument, {})).viewer
  if (!viewer) showDoor() // signed out meanwhile
}

export function forgetPlaces() {
  viewer = null
}

export function setFeeds(feeds: FollowedFeed[]) {
  if (viewer) viewer = { ...viewer, followedFeeds: feeds }
}

/** Puts a feed in the place of its earlier self, or at the end. */
export function putFeed(feed: FollowedFeed) {
  const known = feeds().some((each) => each.id === feed.id)
  setFeeds(known ? feeds().map((each) => (each.id === feed.id ? feed : each)) : [...feeds(), feed])
}

export function setTags(tags: Tag[]) {
  if (viewer) viewer = { ...viewer, tags }
}

let timer: ReturnType<typeof setTimeout> | undefined

/** Counts follow what the reader does, a moment later and once for a burst. */
export function placesChanged() {
  clearTimeout(timer)
  timer = setTimeout(() => loadPlaces().catch(() => {}), 600)
}

/** Keeps the counts and "checked … ago" true while somebody looks. */
export function watchPlaces(): () => void {
  let left = 0
  const every = setInterval(() => {
    if (document.hidden || left-- > 0) return
    placesChanged()
    left = firstAsking() ? 0 : 14
  }, 2_000)
  return () => clearInterval(every)
}
