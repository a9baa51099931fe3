import { tick } from 'svelte'
import { locate, type Located } from '../../anchoring/locate.ts'
import { quoteOf } from '../../anchoring/quote.ts'
import type { Marked } from '../../anchoring/segments.ts'
import { TextMap, type Place } from '../../anchoring/text.ts'
import type { Entry } from '../../api/entries.svelte.ts'
import type { HighlightColor } from '../../api/generated/graphql.ts'
import { t } from '../../i18n/annotations/texts.ts'
import { say } from '../../ui/toasts.svelte.ts'
import { lastColor, rememberColor } from './colors.ts'
import { Notes } from './notes.svelte.ts'
import type { Annotation } from './outbox.ts'
import type { Pointer } from './selection.ts'
import { focus } from './steps.ts'

export interface Selected {
  place: Place
  box: DOMRect
  pointer: Pointer
}

/** What a reader does to the text of one post: the words that are selected, those that are marked, the note that is open. */
export class Marking {
  readonly notes: Notes
  readonly #value: string
  #paragraph: HTMLElement | undefined
  selected = $state.raw<Selected | null>(null)
  open = $state<string | null>(null)
  /** The note that is pointed at, in the margin or in the text. */
  pointed = $state<string | null>(null)
  /** The annotation that is to be put on other words. */
  moving = $state<string | null>(null)
  /** The note that is to be written in as soon as it is there. */
  writing = $state<string | null>(null)
  listed = $state(false)
  /** What happened, for those who do not see it. */
  word = $state('')

  readonly places = $derived.by(() => new Map(this.notes.list.map((each) => [each.id, this.#place(each)])))
  readonly marked = $derived.by(() =>
    this.notes.list.flatMap((each): Marked[] => {
      const place = this.places.get(each.id)
      return place ? [{ id: each.id, start: place.start, end: place.end, color: each.color }] : []
    }),
  )

  constructor(
    readonly entry: Entry,
    readonly root: HTMLElement,
    readonly scroller: HTMLElement,
  ) {
    this.notes = new Notes(entry)
    this.#value = new TextMap(root).value
  }

  get revision() {
    return this.entry.text?.revision || this.notes.revision
  }

  /** The server has a newer text than the one on screen. */
  get stale() {
    return this.notes.revision > this.revision
  }

  text = () => new TextMap(this.root)

  rangeOf(id: string): Range | null {
    const place = this.places.get(id)
    return place ? this.text().range(place) : null
  }

  /** Brings the words of an annotation into the window, unless they are there. */
  reveal(id: string) {
    const box = this.rangeOf(id)?.getBoundingClientRect()
    if (!box) return
    const view = this.scroller.getBoundingClientRect()
    if (box.top < view.top + 60 || box.bottom > view.bottom - view.height / 3) {
      this.scroller.scrollTop += box.top - view.top - view.height / 4
    }
  }

  /** Marks the selected words, or gives them the colour when they are marked already. */
  highlight(color: HighlightColor = lastColor()): Annotation | undefined {
    const place = this.selected?.place
    if (!place) return
    rememberColor(color)
    const there = this.marked.find(({ start, end }) => start === place.start && end === place.end)
    if (there) this.notes.change(there.id, { color })
    const made =
      this.notes.find(there?.id ?? null) ??
      this.notes.make(quoteOf(this.#value, place), place, this.revision, color)
    this.deselect()
    this.word = t('highlight.made')
    return made
  }

  write() {
    const made = this.highlight()
    if (made) this.show(made.id, { writing: true })
  }

  async attachHere() {
    const place = this.selected?.place
    const id = this.moving
    if (!place || !id) return
    this.moving = null
    this.deselect()
    if (!(await this.notes.reattach(id, quoteOf(this.#value, place), place, this.revision))) return
    this.word = t('reattached')
    this.show(id)
  }

  show(id: string, { writing = false } = {}) {
    this.open = id
    this.writing = writing ? id : null
  }

  close() {
    this.open = null
    this.listed = false
    this.moving = null
    void tick().then(() => {
      if (document.activeElement === document.body) this.#back()
    })
  }

  /** Who writes a note by keys goes on from the paragraph that it is about. */
  comeBackTo(paragraph: HTMLElement | undefined) {
    this.#paragraph = paragraph
  }

  #back() {
    if (this.#paragraph?.isConnected) focus(this.#paragraph)
    else this.scroller.focus({ preventScroll: true })
  }

  remove(id: string) {
    if (this.open === id) this.open = null
    say(t('annotation.removed'), this.notes.remove(id))
  }

  deselect() {
    getSelection()?.removeAllRanges()
    this.selected = null
  }

  /** Of the marks at a place the innermost. */
  at(offset: number): string | null {
    const here = this.marked.filter(({ start, end }) => start <= offset && offset < end)
    return here.sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.id ?? null
  }

  #place(annotation: Annotation): Located | null {
    const { anchorState, position, quote, originalPosition } = annotation
    if (this.stale) return locate(this.#value, quote, position ?? originalPosition)
    if (!position) return null
    if (anchorState === 'FUZZY' && position.end <= this.#value.length) return { ...position, alike: true }
    return locate(this.#value, quote, position)
  }
}
