import { Refusal } from '../../api/execute.ts'
import type { AnnotationFieldsFragment, HighlightColor } from '../../api/generated/graphql.ts'
import type { Quote } from '../../anchoring/quote.ts'
import type { Place } from '../../anchoring/text.ts'
import { drawer } from './drawer.ts'

export type Annotation = AnnotationFieldsFragment

/** What a reader may change of an annotation. */
export interface Content {
  color: HighlightColor
  note: string | null
  tags: string[]
}

/** An annotation as this device made or changed it. */
export interface Made extends Content {
  id: string
  postId: string
  revision: number
  quote: Quote
  position: Place
  createdAt: string
}

/** What the server does not have yet. */
export interface Waiting extends Made {
  /** The server has it, but not these changes. */
  known: boolean
  changed: (keyof Content)[]
  removed: boolean
  /** Grows with each change, so that an answer to an earlier one does not end the wait of a later. */
  version: number
  /** Why the server refuses it. It stays here until the reader decides. */
  problem: string | null
}

export interface Server {
  create: (made: Made, leaving: boolean) => Promise<Annotation>
  update: (id: string, changes: Partial<Content>, leaving: boolean) => Promise<Annotation>
  remove: (id: string, leaving: boolean) => Promise<void>
  /** Takes a removal back. */
  restore: (id: string, leaving: boolean) => Promise<void>
}

/**
 * Keeps what was highlighted and written in this browser, from the first letter on, until the server has it: through
 * closed tabs, lost connections and restarts. What is sent twice is one annotation, since its id is made here.
 */
export class Outbox {
  /** What the browser had no room for: it is at least sent from this page. */
  #homeless = new Map<string, string>()
  #sending = new Map<string, Promise<void>>()
  /** Whose changes are on their way, and not yet answered. */
  #underway = new Set<string>()

  constructor(
    readonly account: string,
    readonly server: Server,
    readonly answered: (id: string, annotation: Annotation | null) => void = () => {},
    readonly storage: Storage = localStorage,
  ) {}

  #key = (id: string) => `${drawer}${this.account}.${id}`

  get(id: string): Waiting | null {
    const text = this.#homeless.get(id) ?? this.storage.getItem(this.#key(id))
    return text === null ? null : JSON.parse(text)
  }

  all(): Waiting[] {
    const ids = Object.keys(this.storage)
      .filter((key) => key.startsWith(this.#key('')))
      .map((key) => key.slice(this.#key('').length))
    return [...new Set([...ids, ...this.#homeless.keys()])]
      .map((id) => this.get(id)!)
      .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  }

  add(made: Made) {
    this.#put({ ...made, known: false, changed: [], removed: false, version: 1, problem: null })
  }

  /** `made` is the whole of it as it is now, lest it must be made anew. */
  change(made: Made, known: boolean, ...changed: (keyof Content)[]) {
    const before = this.get(made.id)
    this.#put({
      ...made,
      known: before?.known ?? known,
      changed: [...new Set([...(before?.changed ?? []), ...changed])],
      removed: false,
      version: (before?.version ?? 0) + 1,
      problem: null,
    })
  }

  remove(made: Made, known: boolean) {
    this.change(made, known)
    this.#put({ ...this.get(made.id)!, removed: true })
  }

  /** The reader gives it up. */
  drop(id: string) {
    this.#homeless.delete(id)
    this.storage.removeItem(this.#key(id))
  }

  /** Sends what waits; what cannot be sent now stays. `leaving`: the page is going away. */
  async flush(leaving = false): Promise<void> {
    const results = await Promise.allSettled(this.all().map(({ id }) => this.send(id, leaving)))
    for (const result of results) if (result.status === 'rejected') throw result.reason
  }

  /** One annotation's changes go one after the other, unless the page is going away and nobody would hear the answer. */
  send(id: string, leaving = false): Promise<void> {
    if (leaving && this.#underway.has(id)) this.#rush(id)
    const turn = (this.#sending.get(id) ?? Promise.resolve())
      .catch(() => {})
      .then(() => this.#send(id, leaving))
    this.#sending.set(id, turn)
    return turn
  }

  async #send(id: string, leaving: boolean) {
    for (let waiting = this.get(id); waiting && !waiting.problem; waiting = this.get(id)) {
      this.#underway.add(id)
      try {
        await this.#step(waiting, leaving)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        await this.#refused(waiting, error, leaving)
      } finally {
        this.#underway.delete(id)
      }
    }
  }

  /** What is there now goes after what is on its way already. It stays here all the same, until an answer says that it came. */
  #rush(id: string) {
    const waiting = this.get(id)
    if (!waiting || waiting.problem) return
    const sent = waiting.removed
      ? this.server.remove(id, true)
      : this.server.update(
          id,
          picked(waiting, waiting.known ? waiting.changed : ['color', 'note', 'tags']),
          true,
        )
    sent.catch(() => {})
  }

  async #step(waiting: Waiting, leaving: boolean) {
    const { id, version } = waiting
    if (waiting.removed) {
      await this.server.remove(id, leaving)
      if (this.get(id)?.version === version) this.drop(id)
      return this.answered(id, null)
    }
    const annotation = waiting.known
      ? await this.server.update(id, picked(waiting, waiting.changed), leaving)
      : await this.server.create(waiting, leaving)
    const now = this.get(id)
    // An annotation that had been made by an earlier try came back as it was then.
    const changed = now ? different(now, annotation) : []
    const done = now?.version === version && (waiting.known || !changed.length)
    if (now && done) this.drop(id)
    else if (now) this.#put({ ...now, known: true, changed })
    this.answered(id, annotation)
  }

  async #refused(waiting: Waiting, error: Refusal, leaving: boolean) {
    const gone = isGone(error)
    const back = waiting.known && gone && !waiting.removed && (await this.#restored(waiting.id, leaving))
    const now = this.get(waiting.id)
    if (!now) return
    if (waiting.removed && gone) {
      this.drop(waiting.id)
      this.answered(waiting.id, null)
    } else if (back) {
      this.#put({ ...now, changed: ['color', 'note', 'tags'] })
    } else if (waiting.known && gone) {
      this.#put({ ...now, known: false })
    } else {
      this.#put({ ...now, problem: error.message })
      throw error
    }
  }

  /** Removed elsewhere, or here a moment ago: what was written since is not lost with it. */
  async #restored(id: string, leaving: boolean): Promise<boolean> {
    try {
      await this.server.restore(id, leaving)
      return true
    } catch (error) {
      if (error instanceof Refusal && isGone(error)) return false
      throw error
    }
  }

  #put(waiting: Waiting) {
    const text = JSON.stringify(waiting)
    try {
      this.storage.setItem(this.#key(waiting.id), text)
      this.#homeless.delete(waiting.id)
    } catch {
      this.#homeless.set(waiting.id, text)
    }
  }
}

const isGone = (error: Refusal) => error.userErrors.some(({ code }) => code === 'NOT_FOUND')

const picked = (content: Content, keys: readonly (keyof Content)[]): Partial<Content> =>
  Object.fromEntries(keys.map((key) => [key, content[key]]))

function different(wanted: Content, { color, note, tags }: Annotation): (keyof Content)[] {
  const names = (list: string[]) => list.toSorted().join('\n').toLowerCase()
  return [
    ...(wanted.color === color ? [] : ['color' as const]),
    ...((wanted.note ?? '') === (note ?? '') ? [] : ['note' as const]),
    ...(names(wanted.tags) === names(tags.map((tag) => tag.name)) ? [] : ['tags' as const]),
  ]
}
