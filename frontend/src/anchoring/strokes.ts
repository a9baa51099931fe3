/** How far from what is in sight words are painted: two windows. */
const reach = '200%'

interface Stroke {
  range: Range
  highlight: Highlight
}

/**
 * Words painted by the Custom Highlight API. Only those near the window are, and on paper all: a browser goes through everything
 * painted at each frame and at each collection of garbage, wherever in the text it is.
 */
export class Strokes {
  readonly #at = new Map<Element, Stroke[]>()
  readonly #near = new Set<Element>()
  readonly #watch: IntersectionObserver
  #seen = false

  constructor() {
    // Seen by the window, not by what scrolls the text: a note that has risen over the text is not within that.
    const sight = { rootMargin: reach, scrollMargin: reach }
    this.#watch = new IntersectionObserver((seen) => this.#move(seen), sight)
    addEventListener('beforeprint', this.#all)
    addEventListener('afterprint', this.#some)
  }

  /** Paints these instead of what was painted before. */
  paint(strokes: readonly Stroke[]) {
    const before = [...this.#at.keys()]
    for (const all of this.#at.values()) all.forEach(erase)
    this.#at.clear()
    this.add(strokes, before)
    for (const element of before) {
      if (this.#at.has(element)) continue
      this.#watch.unobserve(element)
      this.#near.delete(element)
    }
  }

  /** Paints these too. */
  add(strokes: readonly Stroke[], watched: readonly Element[] = [...this.#at.keys()]) {
    const known = new Set(watched)
    for (const stroke of strokes) {
      const element = holderOf(stroke.range)
      const there = this.#at.get(element)
      if (there) there.push(stroke)
      else this.#at.set(element, [stroke])
      if (!known.has(element)) {
        known.add(element)
        this.#watch.observe(element)
        // What comes later is what the reader does, who is there.
        if (this.#seen) this.#near.add(element)
      }
      if (this.#near.has(element)) draw(stroke)
    }
  }

  stop() {
    this.paint([])
    this.#watch.disconnect()
    removeEventListener('beforeprint', this.#all)
    removeEventListener('afterprint', this.#some)
  }

  #move(seen: IntersectionObserverEntry[]) {
    this.#seen = true
    for (const { target, isIntersecting } of seen) {
      if (isIntersecting) this.#near.add(target)
      else this.#near.delete(target)
      this.#at.get(target)?.forEach(isIntersecting ? draw : erase)
    }
  }

  #all = () => {
    for (const all of this.#at.values()) all.forEach(draw)
  }

  #some = () => {
    for (const [element, all] of this.#at) if (!this.#near.has(element)) all.forEach(erase)
  }
}

function draw({ range, highlight }: Stroke) {
  highlight.add(range)
}

function erase({ range, highlight }: Stroke) {
  highlight.delete(range)
}

function holderOf({ commonAncestorContainer: node }: Range): Element {
  return node instanceof Element ? node : node.parentElement!
}
