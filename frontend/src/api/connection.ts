const first = 1000
const longest = 10_000

let lost = false
const watchers = new Set<() => void>()
let pause = first
let timer: ReturnType<typeof setTimeout> | undefined

/** Whether the server could not be reached when it was last asked. */
export const isLost = () => lost

/** Calls `watcher` whenever the connection goes or comes back, until the returned function is called. */
export function watchConnection(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Resolves when the server answers; at once when nothing says that it does not. */
export function reached(): Promise<void> {
  if (!lost) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = watchConnection(() => {
      if (lost) return
      stop()
      resolve()
    })
  })
}

/** Somebody could not reach the server: it is asked again by itself, less and less often, until it answers. */
export function lose() {
  if (lost) return
  pause = first
  set(true)
  timer = setTimeout(ask, pause)
  addEventListener('online', ask)
}

async function ask() {
  clearTimeout(timer)
  const answer = await fetch('/health/ready').catch(() => null)
  if (!lost) return
  if (answer?.ok) {
    removeEventListener('online', ask)
    set(false)
    return
  }
  clearTimeout(timer)
  pause = Math.min(pause * 1.5, longest)
  timer = setTimeout(ask, pause)
}

function set(now: boolean) {
  lost = now
  for (const watcher of [...watchers]) watcher()
}
