import { execute, mutate } from '../../api/execute.ts'
import {
  FollowFeedDocument,
  RefreshFeedDocument,
  SetSeenUntilDocument,
  UnfollowFeedDocument,
  UpdateFollowedFeedDocument,
  type FollowFeedMutation,
  type UpdateFollowedFeedInput,
} from '../../api/generated/graphql.ts'
import { listsChanged } from '../../api/pager.svelte.ts'
import { t } from '../../i18n/feeds/texts.ts'
import { complain, say } from '../../ui/toasts.svelte.ts'
import { feeds, loadPlaces, putFeed, setFeeds, type FollowedFeed } from '../account/places.svelte.ts'

export type Candidate = FollowFeedMutation['followFeed']['candidates'][number]

/** Follows the feed at this address; gives the feeds to choose from when the page names several. */
export async function follow(url: string): Promise<Candidate[]> {
  const { followedFeed, candidates } = await mutate(FollowFeedDocument, {
    input: { url, queueNewPosts: false },
  })
  if (followedFeed) {
    putFeed(followedFeed)
    listsChanged()
    say(t('feed.followed', { title: followedFeed.title }), () => unfollow(followedFeed))
  }
  return followedFeed ? [] : candidates
}

export async function update(feed: FollowedFeed, patch: Omit<UpdateFollowedFeedInput, 'id'>) {
  const { followedFeed } = await mutate(UpdateFollowedFeedDocument, { input: { id: feed.id, ...patch } })
  putFeed(followedFeed!)
}

export async function refresh(feed: FollowedFeed) {
  try {
    putFeed((await mutate(RefreshFeedDocument, { id: feed.id })).followedFeed!)
    listsChanged()
  } catch (error) {
    complain(error)
  }
}

export async function unfollow(feed: FollowedFeed) {
  const before = feeds()
  setFeeds(before.filter((each) => each.id !== feed.id))
  try {
    await mutate(UnfollowFeedDocument, { id: feed.id })
    listsChanged()
    say(t('feed.unfollowed', { title: feed.title }), () => again(feed))
  } catch (error) {
    setFeeds(before)
    complain(error)
  }
}

/** Follows once more, with the folder, name and rule that it had, and what was seen of it. */
async function again({ feed, title, folder, queueNewPosts, queueQuery, seenUntil }: FollowedFeed) {
  try {
    const input = { url: feed.url, folder, queueNewPosts, queueQuery }
    const { followFeed } = await execute(FollowFeedDocument, { input })
    const followed = followFeed.followedFeed
    if (followed) {
      await update(followed, { title })
      const seen = { followedFeedId: followed.id, until: seenUntil }
      await mutate(SetSeenUntilDocument, { input: { feeds: [seen] } })
    }
    await loadPlaces()
    listsChanged()
  } catch (error) {
    complain(error)
  }
}
