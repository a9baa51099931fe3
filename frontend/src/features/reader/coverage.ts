import type { Stretch } from './text.ts'
import type { Unit } from './units.ts'

/** Nobody reads faster than this many times their usual pace, or begins within the first moment. */
const hurry = 2
const glance = 1

interface State extends Unit {
  left: number
  seen: number
  read: boolean
}

/**
 * What of a text was on screen long enough to have been read. The time that goes by is spent on the paragraphs that are on
 * screen in their order, so that a screen of text takes the time that a fast reader needs for it.
 */
export class Coverage {
  readonly #states: State[]
  readonly #visible = new Set<State>()
  readonly #watch: IntersectionObserver
  readonly #words: number
  #read = 0
  #fresh: State[] = []

  constructor(
    units: readonly Unit[],
    scroller: HTMLElement,
    readonly wordsPerMinute: number,
    before: readonly Stretch[],
  ) {
    this.#states = units.map((unit) => ({ ...unit, left: unit.words, seen: 0, read: false }))
    this.#words = units.reduce((sum, unit) => sum + unit.words, 0)
    const of = new Map(this.#states.map((state) => [state.element as Element, state]))
    for (const state of this.#states) {
      if (before.some(({ start, end }) => covers(start, end, state))) this.#finish(state, false)
    }
    this.#watch = new IntersectionObserver(
      (seen) => {
        for (const { target, isIntersecting } of seen) {
          const state = of.get(target)!
          if (isIntersecting) this.#visible.add(state)
          else this.#visible.delete(state)
          state.seen = 0
        }
      },
      { root: scroller, rootMargin: '-48px 0px 0px 0px' },
    )
    for (const state of this.#states) if (!state.read) this.#watch.observe(state.element)
  }

  /** The share of the words that was read. */
  get share() {
    return this.#words ? Math.min(1, this.#read / this.#words) : 0
  }

  /** The share of what lies between two places that was read; null when there is nothing. */
  shareOf({ start, end }: Stretch): number | null {
    let all = 0
    let read = 0
    for (const state of this.#states) {
      if (state.start < start || state.start >= end) continue
      all += state.words
      if (state.read) read += state.words
    }
    return all ? read / all : null
  }

  /** Time went by while the page was looked at; tells whether any of it was reading. */
  pass(seconds: number): boolean {
    let words = (seconds * this.wordsPerMinute * hurry) / 60
    let reading = false
    const visible = [...this.#visible].filter((state) => !state.read).sort((a, b) => a.start - b.start)
    for (const state of visible) {
      state.seen += seconds
      if (state.seen < glance) continue
      const spent = Math.min(words, state.left)
      words -= spent
      state.left -= spent
      if (spent > 0) reading = true
      if (state.left <= 0) this.#finish(state, true)
    }
    return reading
  }

  /** What was read since this was asked last. */
  take(): Stretch[] {
    const fresh = this.#fresh.map(({ start, end }) => ({ start, end }))
    this.#fresh = []
    return fresh
  }

  /** All that was read. */
  stretches(): Stretch[] {
    return this.#states.filter(({ read }) => read).map(({ start, end }) => ({ start, end }))
  }

  stop() {
    this.#watch.disconnect()
  }

  #finish(state: State, fresh: boolean) {
    state.read = true
    this.#read += state.words
    this.#visible.delete(state)
    this.#watch?.unobserve(state.element)
    if (fresh) this.#fresh.push(state)
  }
}

function covers(start: number, end: number, unit: Stretch) {
  const common = Math.min(end, unit.end) - Math.max(start, unit.start)
  return common > 0 && common * 2 >= unit.end - unit.start
}
