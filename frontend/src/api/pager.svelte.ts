import type { Entry } from './entries.svelte.ts'
import { keepPlace, placeIn, type PlaceInList } from './places-in-lists.ts'

export interface Page {
  entries: Entry[]
  end: string | null
  more: boolean
}

/** A list read page by page. It outlives its screen, so that going back finds it, and the place in it, as they were. */
export class Pager {
  entries = $state.raw<Entry[]>([])
  more = $state(true)
  loading = $state(false)
  failure = $state<unknown>(null)
  /** The row that the reader stands on. */
  here = $state<string | null>(null)
  /** Where the reader was, also when it was long ago. */
  place: PlaceInList | null = null
  #end: string | null = null
  #stale = true
  #refreshing: Promise<void> | null = null

  constructor(
    readonly fetch: (after: string | null, first?: number) => Promise<Page>,
    readonly name: string,
  ) {
    this.place = placeIn(name)
    this.here = this.place?.here ?? null
  }

  /** Keeps the place in the list; null for its top. */
  keep(at: { top: string; offset: number } | null) {
    const { here } = this
    this.place =
      at || here ? { top: at?.top ?? '', offset: at?.offset ?? 0, here, loaded: this.entries.length } : null
    keepPlace(this.name, this.place)
  }

  get empty() {
    return !this.loading && !this.failure && !this.more && this.entries.length === 0
  }

  /** Reads on, by `first` entries if that is said. */
  async next(first?: number) {
    if (this.loading || !this.more) return
    await this.#load(this.#end, first, (page) => {
      const known = new Set(this.entries)
      this.entries = [...this.entries, ...page.entries.filter((entry) => !known.has(entry))]
    })
  }

  /** Reads the first page again if something changed since, or while it was read; what was loaded below it stays. */
  refresh(): Promise<void> {
    return (this.#refreshing ??= this.#refresh().finally(() => (this.#refreshing = null)))
  }

  async #refresh() {
    while (this.#stale) {
      this.#stale = false
      await this.#load(null, undefined, (page) => {
        const fresh = new Set(page.entries)
        const below = page.more ? this.entries.filter((entry) => !fresh.has(entry)) : []
        this.entries = [...page.entries, ...below]
        return below.length > 0
      })
      if (this.failure) return this.stale()
    }
  }

  stale() {
    this.#stale = true
  }

  put(entry: Entry) {
    if (!this.entries.includes(entry)) this.entries = [entry, ...this.entries]
  }

  async #load(after: string | null, first: number | undefined, take: (page: Page) => boolean | void) {
    this.loading = true
    this.failure = null
    try {
      const page = await this.fetch(after, first)
      if (take(page)) return
      this.#end = page.end
      this.more = page.more
    } catch (error) {
      this.failure = error
    } finally {
      this.loading = false
    }
  }
}

const pagers = new Map<string, Pager>()

export function pagerFor(key: string, fetch: Pager['fetch']): Pager {
  let pager = pagers.get(key)
  if (!pager) pagers.set(key, (pager = new Pager(fetch, key)))
  return pager
}

/** Another post took the place of one, in every list that shows it; it may have come in by a notice before. */
export function replaceEntry(old: Entry, young: Entry) {
  for (const pager of pagers.values())
    if (pager.entries.includes(old))
      pager.entries = pager.entries
        .filter((entry) => entry !== young)
        .map((entry) => (entry === old ? young : entry))
}

/** Something changed that lists may show: they ask again when next seen. */
export function listsChanged() {
  for (const pager of pagers.values()) pager.stale()
}
