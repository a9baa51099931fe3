import { mount } from 'svelte'
import type { Session } from '../door/session.ts'
import { takeSession } from '../features/account/session.svelte.ts'
import { tintFrame } from '../features/settings/look.svelte.ts'
import { speak } from '../i18n/index.svelte.ts'
import App from './App.svelte'
import { startRouter } from './router.svelte.ts'

/** The lists are what most come for, so they come with it. */
export { default as Reading } from '../features/list/Reading.svelte'
export { default as Search } from '../features/search/Search.svelte'
export { default as Stream } from '../features/stream/Stream.svelte'

export async function start(target: HTMLElement, session: Session) {
  await speak(session.account?.language)
  takeSession(session)
  tintFrame()
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tintFrame)
  startRouter()
  target.replaceChildren()
  mount(App, { target })
}
