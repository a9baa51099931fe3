const units = 'p, li, pre, table, figure, h1, h2, h3, h4, h5, h6, dt, dd, blockquote'
const wordsPerSecond = 12
const longest = 8

interface Unit {
  words: number
  seconds: number
  read: boolean
}

/** How much of a text was on screen long enough to have been read, by words. */
export class Coverage {
  readonly #units = new Map<Element, Unit>()
  readonly #visible = new Set<Element>()
  readonly #watch: IntersectionObserver
  #words = 0
  #read = 0

  /** `before`: the share read in earlier sittings, taken to be the beginning. */
  constructor(root: HTMLElement, scroller: HTMLElement, before: number) {
    this.#watch = new IntersectionObserver((seen) => seen.forEach((each) => this.#see(each)), {
      root: scroller,
    })
    const leaves = [...root.querySelectorAll(units)].filter((each) => !each.querySelector(units))
    for (const element of leaves.length ? leaves : [root]) {
      const words = element.textContent?.split(/\s+/).length ?? 0
      this.#words += words
      this.#units.set(element, { words, seconds: 0, read: false })
      this.#watch.observe(element)
    }
    for (const unit of this.#units.values()) {
      if (this.#read + unit.words > before * this.#words + 1) break
      this.#finish(unit)
    }
  }

  get share() {
    return this.#words ? Math.min(1, this.#read / this.#words) : 0
  }

  /** Time went by while the page was looked at. */
  pass(seconds: number) {
    for (const element of this.#visible) {
      const unit = this.#units.get(element)!
      unit.seconds += seconds
      if (!unit.read && unit.seconds >= Math.min(longest, unit.words / wordsPerSecond)) this.#finish(unit)
    }
  }

  stop() {
    this.#watch.disconnect()
  }

  #finish(unit: Unit) {
    unit.read = true
    this.#read += unit.words
  }

  #see({ target, isIntersecting }: IntersectionObserverEntry) {
    if (isIntersecting) this.#visible.add(target)
    else this.#visible.delete(target)
  }
}
