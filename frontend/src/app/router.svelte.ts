import { keepFor } from '../api/kept.ts'
import { landing, lastPlace, matched, type Params } from './paths.ts'

/** Where the reader is. Everything that a screen shows follows from this address. */
let address = $state.raw(new URL(location.href))

export type { Params }

export const here = () => address
export const path = () => address.pathname
export const query = (name: string) => address.searchParams.get(name) ?? ''

function arrive() {
  address = new URL(location.href)
  keepFor(lastPlace, address.pathname + address.search)
}

export function go(to: string, { replace = false } = {}) {
  if (new URL(to, location.href).href === location.href) return
  history[replace ? 'replaceState' : 'pushState'](
    { within: true, from: location.pathname + location.search },
    '',
    to,
  )
  arrive()
}

/** Back to where the reader came from, or to `otherwise` when that was outside the app. */
export function back(otherwise: string) {
  if (history.state?.within) history.back()
  else go(otherwise)
}

/** This address with other parameters; an empty one goes. */
export function withQuery(changes: Record<string, string | null>): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(changes)) {
    if (value) url.searchParams.set(name, value)
    else url.searchParams.delete(name)
  }
  return url.pathname + url.search
}

/** The values of `/list/:place/:post?` in the current path, or null when it is another. */
export const match = (pattern: string): Params | null => matched(address.pathname, pattern)

/** Links within the app change the address without loading a page. */
function follow(event: MouseEvent) {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="/"]')
  if (!link || link.target || link.hasAttribute('data-reload') || event.defaultPrevented) return
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  go(link.getAttribute('href')!)
}

export function startRouter() {
  const to = landing()
  if (to !== location.pathname + location.search) history.replaceState(null, '', to)
  arrive()
  addEventListener('popstate', arrive)
  document.addEventListener('click', follow)
}
