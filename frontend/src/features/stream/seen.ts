import type { Entry } from '../../api/entries.svelte.ts'
import { mutate } from '../../api/execute.ts'
import { MarkSeenDocument } from '../../api/generated/graphql.ts'
import type { Pager } from '../../api/pager.svelte.ts'
import { complain } from '../../ui/toasts.svelte.ts'
import { placesChanged, setFeeds } from '../account/places.svelte.ts'

export async function markSeen(entry: Entry) {
  if (entry.seen) return
  entry.seen = true
  try {
    await mutate(MarkSeenDocument, { input: { postIds: [entry.id] } })
    placesChanged()
  } catch {
    entry.seen = false
  }
}

/** Everything that had arrived when the reader pressed, also below what was loaded. */
export async function markAllSeen(pager: Pager, followedFeedId?: string) {
  const before = pager.entries.filter((entry) => !entry.seen)
  const input = { until: new Date().toISOString(), followedFeedId }
  for (const entry of before) entry.seen = true
  try {
    setFeeds((await mutate(MarkSeenDocument, { input })).followedFeeds)
  } catch (error) {
    for (const entry of before) entry.seen = false
    complain(error)
  }
}
