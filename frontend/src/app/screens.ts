import type { Component } from 'svelte'
import { matched, type Params } from './paths.ts'

export type Lazy = () => Promise<{ default: Component<any> }>

const app = () => import('./start.ts')

const screens: [string, Lazy][] = [
  ['/stream/:post?', () => app().then(({ Stream }) => ({ default: Stream }))],
  ['/list/:place/:post?', () => app().then(({ Reading }) => ({ default: Reading }))],
  ['/search/:post?', () => app().then(({ Search }) => ({ default: Search }))],
  ['/read/:post', () => import('../features/reader/Read.svelte')],
  ['/notes', () => import('../features/annotations/AllNotes.svelte')],
  ['/notes/review', () => import('../features/review/Review.svelte')],
  ['/notes/files', () => import('../features/files/Files.svelte')],
  ['/save', () => import('../features/save/Save.svelte')],
  ['/tags', () => import('../features/list/Tags.svelte')],
  ['/feeds/:feed?', () => import('../features/feeds/Feeds.svelte')],
  ['/settings', () => import('../features/settings/Settings.svelte')],
]
const lost: Lazy = () => import('./NotFound.svelte')

/** The screen at a path, and the values that the path has for it. */
export function screenAt(path: string): { load: Lazy; params: Params } {
  for (const [pattern, load] of screens) {
    const params = matched(path, pattern)
    if (params) return { load, params }
  }
  return { load: lost, params: {} }
}
