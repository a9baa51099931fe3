const mine = 'postil.kept.'

/** Something small that this browser keeps for its reader until they sign out. */
export function kept<T>(name: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(mine + name) ?? 'null') as T | null
  } catch {
    return null
  }
}

/** Keeps `value`, or nothing when it is null. A browser without room keeps nothing, which costs a place and no more. */
export function keepFor(name: string, value: unknown) {
  try {
    if (value === null) localStorage.removeItem(mine + name)
    else localStorage.setItem(mine + name, JSON.stringify(value))
  } catch {
    console.warn(`${name} could not be kept`)
  }
}

export function forgetKept() {
  for (const key of Object.keys(localStorage)) if (key.startsWith(mine)) localStorage.removeItem(key)
}
