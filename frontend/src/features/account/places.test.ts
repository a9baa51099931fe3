import { expect, test } from 'vitest'
import { firstAsking, type FollowedFeed } from './places.svelte.ts'

const feed = (lastCheckedAt: string | null) => ({ feed: { lastCheckedAt } }) as FollowedFeed
const asked = feed('2026-06-04T12:00:00Z')

test.each([
  ['none', [], null],
  ['all asked', [asked, asked], null],
  ['one to go', [asked, feed(null)], { done: 1, all: 2 }],
  ['all to go', [feed(null), feed(null)], { done: 0, all: 2 }],
])('of the feeds that were never asked: %s', (_, feeds, left) => {
  expect(firstAsking(feeds)).toEqual(left)
})
