import type { Quote } from '../../anchoring/quote.ts'
import type { Place } from '../../anchoring/text.ts'
import type { Entry } from '../../api/entries.svelte.ts'
import { execute, mutate } from '../../api/execute.ts'
import {
  PostAnnotationsDocument,
  ReattachAnnotationDocument,
  RestoreAnnotationDocument,
  type HighlightColor,
} from '../../api/generated/graphql.ts'
import { uuidv7 } from '../../api/uuid.ts'
import { complain } from '../../ui/toasts.svelte.ts'
import { tags as knownTags } from '../account/places.svelte.ts'
import { queue } from '../list/actions.ts'
import type { Annotation, Content, Made, Waiting } from './outbox.ts'
import { onAnswer, outbox, sendSoon } from './unsent.svelte.ts'

const typing = 800
const pause = 3000

/** The annotations of one post: those that the server has, under what was done here and is still on its way. */
export class Notes {
  list = $state.raw<readonly Annotation[]>([])
  /** The revision that the server speaks of. */
  revision = $state(0)
  #known = new Set<string>()
  /** Grows with each answer to a change: what was read before it does not show it. */
  #answers = 0
  #loaded = 0
  #soon: ReturnType<typeof setTimeout> | undefined

  constructor(readonly entry: Entry) {
    this.#overlay([])
  }

  /** Follows the answers to what was sent until the returned function is called. */
  follow(): () => void {
    return onAnswer((id, annotation) => {
      this.#answers++
      if (annotation) this.#known.add(id)
      else this.#known.delete(id)
      const waiting = outbox().get(id)
      if (!this.list.some((each) => each.id === id)) {
        if (annotation && waiting?.postId === this.entry.id) this.#put(over(annotation, waiting))
        return
      }
      if (annotation) this.#put(over(annotation, waiting))
      else if (!waiting || waiting.removed) this.list = this.list.filter((each) => each.id !== id)
    })
  }

  async load(): Promise<void> {
    this.#loaded = Date.now()
    const answers = this.#answers
    const { node } = await execute(PostAnnotationsDocument, { id: this.entry.id })
    if (node?.__typename !== 'Post') return
    if (answers !== this.#answers) return this.load()
    this.revision = node.currentRevision
    this.#known = new Set(node.annotations.map(({ id }) => id))
    this.#overlay(node.annotations)
  }

  /** Loads after news, now or when the last time is a while ago: much is told that is about other things. */
  loadSoon() {
    this.#soon ??= setTimeout(
      () => {
        this.#soon = undefined
        void this.load().catch(() => {})
      },
      this.#loaded + pause - Date.now(),
    )
  }

  find = (id: string | null) => this.list.find((each) => each.id === id)

  make(quote: Quote, position: Place, revision: number, color: HighlightColor): Annotation {
    const made: Made = {
      id: uuidv7(),
      postId: this.entry.id,
      revision,
      quote,
      position,
      color,
      note: null,
      tags: [],
      createdAt: new Date().toISOString(),
    }
    outbox().add(made)
    this.#put(local(made))
    this.#sendAfter(made.id, 0)
    return local(made)
  }

  change(id: string, content: Partial<Content>) {
    const before = this.find(id)
    if (!before) return
    const made = { ...this.#made(before), ...content }
    outbox().change(made, this.#known.has(id), ...(Object.keys(content) as (keyof Content)[]))
    this.#put(over(before, outbox().get(id)))
    this.#sendAfter(id, content.note === undefined ? 0 : typing)
  }

  remove(id: string): () => void {
    const before = this.find(id)!
    outbox().remove(this.#made(before), this.#known.has(id))
    this.list = this.list.filter((each) => each.id !== id)
    sendSoon(id)
    return () => void this.#restore(before)
  }

  async reattach(id: string, quote: Quote, position: Place, revision: number) {
    try {
      const input = { id, revision, quote, position }
      const { annotation } = await mutate(ReattachAnnotationDocument, { input })
      this.#answers++
      if (annotation) this.#put(over(annotation, outbox().get(id)))
      return true
    } catch (error) {
      complain(error)
      return false
    }
  }

  async #restore(before: Annotation) {
    this.#put(before)
    if (outbox().get(before.id)) {
      outbox().change(this.#made(before), true)
      return sendSoon(before.id)
    }
    try {
      const { annotation } = await mutate(RestoreAnnotationDocument, { id: before.id })
      this.#answers++
      if (annotation) this.#put(annotation)
    } catch (error) {
      complain(error)
    }
  }

  /** What is highlighted is on the reading list: the entry is put there first, so that the lists show it. */
  #sendAfter(id: string, pause: number) {
    if (!this.entry.item) void queue(this.entry, { quietly: true })
    sendSoon(id, pause)
  }

  #put(annotation: Annotation) {
    const others = this.list.filter((each) => each.id !== annotation.id)
    this.list = [...others, annotation].sort(byPlace)
  }

  #overlay(served: readonly Annotation[]) {
    const waiting = outbox()
      .all()
      .filter((each) => each.postId === this.entry.id)
    const ids = new Set(served.map(({ id }) => id))
    const removed = new Set(waiting.filter((each) => each.removed).map(({ id }) => id))
    const list = [
      ...served.map((each) => over(each, waiting.find(({ id }) => id === each.id) ?? null)),
      ...waiting.filter((each) => !ids.has(each.id)).map(local),
    ]
      .filter((each) => !removed.has(each.id))
      .sort(byPlace)
    // Mostly nothing is new, and then nothing is to be placed and painted.
    if (JSON.stringify(list) !== JSON.stringify(this.list)) this.list = list
  }

  #made = (annotation: Annotation): Made => ({
    id: annotation.id,
    postId: this.entry.id,
    revision: annotation.revision,
    quote: annotation.quote,
    position: annotation.originalPosition,
    color: annotation.color,
    note: annotation.note,
    tags: annotation.tags.map((tag) => tag.name),
    createdAt: annotation.createdAt,
  })
}

const byPlace = (a: Annotation, b: Annotation) =>
  (a.position ?? a.originalPosition).start - (b.position ?? b.originalPosition).start

const tagsOf = (names: string[]) =>
  names.map((name) => knownTags().find((tag) => tag.name === name) ?? { id: name, name, color: null })

const local = (made: Made): Annotation => ({
  ...made,
  originalPosition: made.position,
  anchorState: 'EXACT',
  noteHtml: null,
  tags: tagsOf(made.tags),
  updatedAt: made.createdAt,
})

/** What the server said, with what was changed here since. */
function over(annotation: Annotation, waiting: Waiting | null): Annotation {
  if (!waiting) return annotation
  const mine = waiting.known ? waiting.changed : (['color', 'note', 'tags'] as const)
  return {
    ...annotation,
    ...(mine.includes('color') && { color: waiting.color }),
    ...(mine.includes('note') && { note: waiting.note, noteHtml: null }),
    ...(mine.includes('tags') && { tags: tagsOf(waiting.tags) }),
  }
}
