import { flushSync } from 'svelte'

/** As many as a phone's window holds. */
const few = 5

/** Rows are drawn a few a frame, so that neither the first ones nor a finger wait for those that are out of sight. */
export class Drawing {
  drawn = $state(few)

  /** Draws on until so many rows are there; used in an effect. */
  upTo(all: number) {
    if (this.drawn >= all) return
    const frame = requestAnimationFrame(() => (this.drawn += few))
    return () => cancelAnimationFrame(frame)
  }

  /** So many are drawn when it returns. */
  atLeast(count: number) {
    if (this.drawn < count) flushSync(() => (this.drawn = count))
  }

  again() {
    this.drawn = few
  }
}
