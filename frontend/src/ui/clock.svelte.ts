import { createSubscriber } from 'svelte/reactivity'

const tick = createSubscriber((update) => {
  const timer = setInterval(update, 1000)
  return () => clearInterval(timer)
})

/** The current time; whatever reads it is drawn anew each second, for as long as it is on screen. */
export function now(): number {
  tick()
  return Date.now()
}
