import { keepFor, kept } from '../api/kept.ts'

/** Where the reader is. Everything that a screen shows follows from this address. */
let address = $state.raw(new URL(location.href))

export const here = () => address
export const path = () => address.pathname
export const query = (name: string) => address.searchParams.get(name) ?? ''

const lastPlace = 'place'

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

export type Params = Record<string, string>

/** The values of `/list/:place/:post?` in the current path, or null when it is another. */
export function match(pattern: string): Params | null {
  const names = pattern.split('/')
  const parts = address.pathname.replace(/\/$/, '').split('/')
  if (parts.length > names.length) return null
  const params: Params = {}
  for (const [i, name] of names.entries()) {
    const part = parts[i]
    if (part === undefined && !name.endsWith('?')) return null
    if (!name.startsWith(':') && name !== part) return null
    if (name.startsWith(':') && part !== undefined) params[name.replace(/\W/g, '')] = decodeURIComponent(part)
  }
  return params
}

/** Links within the app change the address without loading a page. */
function follow(event: MouseEvent) {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="/"]')
  if (!link || link.target || link.hasAttribute('data-reload') || event.defaultPrevented) return
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  go(link.getAttribute('href')!)
}

/** Whoever comes without an address of their own, or by the door, goes on where they last were. */
export function startRouter() {
  if (/^\/(sign-in|sign-up)?$/.test(location.pathname)) {
    history.replaceState(null, '', kept<string>(lastPlace) ?? '/stream')
  }
  arrive()
  addEventListener('popstate', arrive)
  document.addEventListener('click', follow)
}
