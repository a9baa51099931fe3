import { kept } from '../api/kept.ts'

export const lastPlace = 'place'

export type Params = Record<string, string>

/** The values of `/list/:place/:post?` in a path, or null when it is another. */
export function matched(path: string, pattern: string): Params | null {
  const names = pattern.split('/')
  const parts = path.replace(/\/$/, '').split('/')
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

/** Whoever comes without an address of their own, or by the door, goes on where they last were. */
export const landing = (): string =>
  /^\/(sign-in|sign-up)?$/.test(location.pathname)
    ? (kept<string>(lastPlace) ?? '/stream')
    : location.pathname + location.search
