import type { Entry } from '../../api/entries.svelte.ts'
import { mutate } from '../../api/execute.ts'
import { MarkSeenDocument, SetSeenUntilDocument } from '../../api/generated/graphql.ts'
import type { Pager } from '../../api/pager.svelte.ts'
import { t } from '../../i18n/index.svelte.ts'
import { complain, say } from '../../ui/toasts.svelte.ts'
import { feeds, placesChanged, setFeeds } from '../account/places.svelte.ts'

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
  const until = feeds()
    .filter(({ id }) => !followedFeedId || id === followedFeedId)
    .map(({ id, seenUntil }) => ({ followedFeedId: id, until: seenUntil }))
  const input = { until: new Date().toISOString(), followedFeedId }
  for (const entry of before) entry.seen = true
  try {
    setFeeds((await mutate(MarkSeenDocument, { input })).followedFeeds)
    say(t('markedAllSeen'), () => markAgain(before, until))
  } catch (error) {
    for (const entry of before) entry.seen = false
    complain(error)
  }
}

/** Takes back that all was seen. */
async function markAgain(entries: Entry[], until: { followedFeedId: string; until: string }[]) {
  for (const entry of entries) entry.seen = false
  try {
    setFeeds((await mutate(SetSeenUntilDocument, { input: { feeds: until } })).followedFeeds)
  } catch (error) {
    for (const entry of entries) entry.seen = true
    complain(error)
  }
}
