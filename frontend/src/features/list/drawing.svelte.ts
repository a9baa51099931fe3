import { flushSync } from 'svelte'
import { standing } from './place.ts'
import { spanOf, stepTo, topsOf } from './span.ts'

/** As many as a phone's window holds. */
const few = 5
/** How many pixels of the list are drawn beyond what is in sight, on each side. */
const beyond = 1200
/** What a row is taken to measure until one was drawn. */
const guess = 170

/**
 * What is drawn of a list: what is in sight and something around it, however long the list; for the rest room is kept. Rows are drawn a few a
 * frame, so that neither the first ones nor a finger wait for those that are out of sight.
 */
export class Drawing {
  from = $state(0)
  to = $state(few)
  /** By the row's post. */
  #heights = new Map<string, number>()
  /** Of all that are known. */
  #sum = 0
  #width = 0
  #tops: number[] = [0]
  /** The list that these are of, while they are true. */
  #of: readonly string[] | null = null

  constructor(
    private readonly ids: () => readonly string[],
    /** What was drawn stays, as those want who move rows about. */
    private readonly stays: () => boolean,
  ) {}

  /** How much room the rows from one to another need. */
  room(from: number, to: number) {
    const tops = this.#where()
    const end = tops.length - 1
    return tops[Math.min(to, end)]! - tops[Math.min(from, end)]!
  }

  /** Where each row begins, as far as that is known; the same until it changes. */
  #where() {
    const ids = this.ids()
    if (this.#of !== ids) {
      const usual = this.#heights.size ? this.#sum / this.#heights.size : guess
      this.#tops = topsOf(ids.map((id) => this.#heights.get(id) ?? usual))
      this.#of = ids
    }
    return this.#tops
  }

  #measure(box: HTMLElement) {
    if (box.clientWidth !== this.#width) {
      this.#width = box.clientWidth
      this.#heights.clear()
      this.#sum = 0
    }
    for (const row of box.querySelectorAll<HTMLElement>('[data-id]')) {
      const id = row.dataset.id!
      const before = this.#heights.get(id)
      const { height } = row.getBoundingClientRect()
      if (height === before) continue
      this.#heights.set(id, height)
      this.#sum += height - (before ?? 0)
      this.#of = null
    }
  }

  /** Takes the measure of what is drawn, and draws on towards what should be; asked in each frame until nothing changes. */
  look(box: HTMLElement) {
    if (!this.ids().length) return // the first that come are drawn as they come
    this.#measure(box)
    const tops = this.#where()
    // By the row at the top: what was guessed of those above it may be known better by now.
    const here = standing(box)
    const at = here ? this.ids().indexOf(here.row.dataset.id!) : -1
    const top = here && at >= 0 ? tops[at]! - here.below : box.scrollTop
    const bottom = top + box.clientHeight
    const seen = spanOf(tops, top, bottom)
    const wanted = spanOf(tops, top - beyond, bottom + beyond)
    if (this.stays()) this.to = Math.max(this.to, seen[1], Math.min(wanted[1], this.to + few))
    else [this.from, this.to] = stepTo([this.from, this.to], wanted, seen, few)
  }

  /** The row of that number is drawn when it returns. */
  contain(row: number) {
    if (row < 0 || (row >= this.from && row < this.to)) return
    flushSync(() => {
      if (this.stays() || row === this.to) this.to = row + few
      else if (row === this.from - 1) this.from = Math.max(0, row - few)
      else [this.from, this.to] = [Math.max(0, row - few), row + few]
    })
  }

  again() {
    this.from = 0
    this.to = few
  }
}
