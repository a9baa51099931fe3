import { offsetAt } from '../../anchoring/point.ts'
import { t } from '../../i18n/annotations/texts.ts'
import type { Marking } from './marking.svelte.ts'
import { caretBox, watchSelection, type Pointer } from './selection.ts'

/** What a reader does with pointer and selection in the text, until the returned function is called. */
export function followPointing(marking: Marking, held: () => boolean): () => void {
  const { root, scroller } = marking
  let range: Range | null = null
  let last: Pointer = 'keys'

  function selected(now: Range | null, pointer: Pointer) {
    if (held()) return
    range = now
    last = pointer
    const place = now && marking.text().place(now)
    marking.selected = place ? { place, box: caretBox(now), pointer } : null
    if (place && pointer === 'keys') marking.word = t('selection.hint')
  }

  function markAt(event: MouseEvent): string | null {
    if ((event.target as Element).closest('a, button, summary')) return null
    const offset = offsetAt(marking.text(), event.clientX, event.clientY)
    return offset === null ? null : marking.at(offset)
  }

  function clicked(event: MouseEvent) {
    if (event.defaultPrevented || !getSelection()?.isCollapsed) return
    const id = markAt(event)
    if (id) marking.show(id)
    else if (!marking.moving) marking.close()
  }

  /** The note of the words under the mouse is shown as pointed at. */
  let frame = 0
  let before = ''
  function moved(event: PointerEvent) {
    if (event.pointerType !== 'mouse' || event.buttons || !marking.marked.length) return
    // Browsers also tell of a mouse that rests while the text is scrolled below it. That points at nothing.
    const now = `${event.screenX} ${event.screenY}`
    const rests = now === before
    before = now
    cancelAnimationFrame(frame)
    if (rests) return point(null)
    frame = requestAnimationFrame(() => {
      point(markAt(event))
    })
  }
  function point(id: string | null) {
    if (id === marking.pointed) return
    marking.pointed = id
    root.style.cursor = id ? 'pointer' : ''
  }
  function left() {
    cancelAnimationFrame(frame)
    point(null)
  }

  /** The bar stays with its words. */
  function scrolled() {
    if (range && marking.selected)
      marking.selected = { ...marking.selected, box: caretBox(range), pointer: last }
  }

  const stop = watchSelection(root, selected)
  root.addEventListener('click', clicked)
  root.addEventListener('pointermove', moved)
  root.addEventListener('pointerleave', left)
  scroller.addEventListener('scroll', scrolled, { passive: true })
  return () => {
    stop()
    left()
    root.removeEventListener('click', clicked)
    root.removeEventListener('pointermove', moved)
    root.removeEventListener('pointerleave', left)
    scroller.removeEventListener('scroll', scrolled)
  }
}
