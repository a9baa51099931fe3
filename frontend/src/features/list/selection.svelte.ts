import { SvelteSet } from 'svelte/reactivity'
import type { Entry } from '../../api/entries.svelte.ts'

/** The posts of a list that are to be acted on together. */
export class Selection {
  #chosen = new SvelteSet<Entry>()
  #last: Entry | null = null

  get size() {
    return this.#chosen.size
  }

  has(entry: Entry) {
    return this.#chosen.has(entry)
  }

  toggle(entry: Entry) {
    if (!this.#chosen.delete(entry)) this.#chosen.add(entry)
    this.#last = entry
  }

  /** All from the one chosen last to this one. */
  reach(entry: Entry, rows: readonly Entry[]) {
    const [from, to] = [this.#last ? rows.indexOf(this.#last) : -1, rows.indexOf(entry)].sort((a, b) => a - b)
    for (const each of rows.slice(Math.max(from!, 0), to! + 1)) this.#chosen.add(each)
    this.#chosen.add(entry)
    this.#last = entry
  }

  all(rows: readonly Entry[]) {
    for (const entry of rows) this.#chosen.add(entry)
  }

  clear() {
    this.#chosen.clear()
    this.#last = null
  }

  /** Those chosen that the list still shows, in its order. */
  among(rows: readonly Entry[]): Entry[] {
    return this.size ? rows.filter((entry) => this.#chosen.has(entry)) : []
  }
}
