import { blocks, type Block } from '../../anchoring/blocks.ts'
import { sentences } from '../../anchoring/sentences.ts'
import { TextMap, type Place } from '../../anchoring/text.ts'

/** Goes through a text by keys: from paragraph to paragraph, and by sentences within and across them. */
export class Steps {
  #blocks: Block[] | undefined
  #sentences: Place[] | undefined

  constructor(
    readonly root: HTMLElement,
    readonly scroller: HTMLElement,
    readonly language: string | null,
  ) {}

  get blocks() {
    return (this.#blocks ??= blocks(new TextMap(this.root)))
  }

  get sentences() {
    return (this.#sentences ??= this.blocks.flatMap((block) =>
      sentences(this.root.textContent!, block, this.language),
    ))
  }

  /** The paragraph that has the focus. */
  get here(): Block | null {
    return this.blocks.find(({ element }) => element === document.activeElement) ?? null
  }

  /** Puts the focus on the paragraph `by` further on; at first on the one that is at the top of the window. */
  go(by: number) {
    const at = this.here ? this.blocks.indexOf(this.here) + by : this.#first()
    const block = this.blocks[Math.max(0, Math.min(at, this.blocks.length - 1))]
    if (!block) return
    focus(block.element)
    this.#bring(block.element)
  }

  /** Moves one end of what is selected by a sentence; with nothing selected, selects the first of the paragraph. */
  extend(end: 'start' | 'end', by: 1 | -1): { place: Place; range: Range } | null {
    const selection = getSelection()!
    const text = new TextMap(this.root)
    const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null
    const place = range?.intersectsNode(this.root) ? text.place(range) : null
    const next = place ? this.#moved(place, end, by) : this.#firstSentence()
    const found = next && text.range(next)
    if (!found) return null
    selection.setBaseAndExtent(found.startContainer, found.startOffset, found.endContainer, found.endOffset)
    this.#bring(found)
    return { place: next, range: found }
  }

  #moved({ start, end }: Place, which: 'start' | 'end', by: 1 | -1): Place {
    const all = this.sentences
    if (which === 'end') {
      const to = by > 0 ? all.find((each) => each.end > end) : all.findLast((each) => each.end < end)
      return to && to.end > start ? { start, end: to.end } : { start, end }
    }
    const to = by > 0 ? all.find((each) => each.start > start) : all.findLast((each) => each.start < start)
    return to && to.start < end ? { start: to.start, end } : to ? to : { start, end }
  }

  #firstSentence(): Place | undefined {
    const block = this.here ?? this.blocks[this.#first()]
    return block && this.sentences.find(({ start }) => start >= block.start)
  }

  #first() {
    const top = this.scroller.getBoundingClientRect().top + 48
    return Math.max(
      0,
      this.blocks.findIndex(({ element }) => element.getBoundingClientRect().top >= top),
    )
  }

  #bring(what: Element | Range) {
    const box = what.getBoundingClientRect()
    const view = this.scroller.getBoundingClientRect()
    const [top, bottom] = [view.top + 72, view.bottom - 96]
    if (box.top < top || box.height > bottom - top) this.scroller.scrollTop += box.top - top
    else if (box.bottom > bottom) this.scroller.scrollTop += box.bottom - bottom
  }
}

export function focus(element: HTMLElement) {
  element.setAttribute('data-here', '')
  element.tabIndex = -1
  element.focus({ preventScroll: true })
  element.addEventListener(
    'blur',
    () => {
      element.removeAttribute('data-here')
      element.removeAttribute('tabindex')
    },
    { once: true },
  )
}
