import { flushSync } from 'svelte'
import { standing } from './place.ts'
import { spanOf, stepTo } from './span.ts'

/** As many as a phone's window holds. */
const few = 5
/** How many pixels of the list are drawn beyond what is in sight, on each side. */
const beyond = 1200
/** What a row is taken to measure until one was drawn. */
const guess = 170

const add = (a: number, b: number) => a + b

/**
 * What is drawn of a list: what is in sight and something around it, however long the list; for the rest room is kept. Rows are drawn a few a
 * frame, so that neither the first ones nor a finger wait for those that are out of sight.
 */
export class Drawing {
  from = $state(0)
  to = $state(few)
  /** By the row's post. */
  #heights = new Map<string, number>()
  #width = 0

  constructor(
    private readonly ids: () => readonly string[],
    /** What was drawn stays, as those want who move rows about. */
    private readonly stays: () => boolean,
  ) {}

  /** How much room the rows from one to another need. */
  room(from: number, to: number) {
    return this.#all().slice(from, to).reduce(add, 0)
  }

  #all() {
    const known = [...this.#heights.values()]
    const usual = known.length ? known.reduce(add, 0) / known.length : guess
    return this.ids().map((id) => this.#heights.get(id) ?? usual)
  }

  /** Takes the measure of what is drawn, and draws on towards what should be; asked in each frame until nothing changes. */
  look(box: HTMLElement) {
    if (box.clientWidth !== this.#width) this.#heights.clear()
    this.#width = box.clientWidth
    for (const row of box.querySelectorAll<HTMLElement>('[data-id]'))
      this.#heights.set(row.dataset.id!, row.getBoundingClientRect().height)
    const heights = this.#all()
    // By the row at the top: what was guessed of those above it may be known better by now.
    const here = standing(box)
    const at = here ? this.ids().indexOf(here.row.dataset.id!) : -1
    const top = here && at >= 0 ? heights.slice(0, at).reduce(add, 0) - here.below : box.scrollTop
    const bottom = top + box.clientHeight
    const seen = spanOf(heights, top, bottom)
    const wanted = spanOf(heights, top - beyond, bottom + beyond)
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
