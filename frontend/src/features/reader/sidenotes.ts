import { float } from '../../ui/popover.svelte.ts'
import { t } from '../../i18n/reader/texts.ts'
import { settle } from './beside.ts'
import Note from './Note.svelte'
import { goTo } from './prose.ts'
import type { Footnote } from './text.ts'
import { notesAtFoot } from './units.ts'

const references = "a[role='doc-noteref']"
export interface Notes {
  /** Shows the note of the next reference on screen. */
  next: () => void
  stop: () => void
}

/**
 * Footnotes beside the text. Where there is room the notes themselves stand in the margin, at the height of their references:
 * they are still the text's last part, so who listens or searches finds them where they were, and they can be marked.
 * Elsewhere a reference shows its note over the text.
 */
export function notesBeside(
  root: HTMLElement,
  scroller: HTMLElement,
  notes: readonly Footnote[],
  full: boolean,
): Notes {
  const wide = matchMedia('(width > 74em)')
  const foot = root.querySelector<HTMLElement>(notesAtFoot)
  const links = [...root.querySelectorAll<HTMLAnchorElement>(references)]
  const known = new Map(notes.map((note) => [note.id, note]))
  if (!foot || !links.length) return { next: () => {}, stop: () => {} }
  foot.setAttribute('aria-label', t('footnotes'))
  for (const link of links)
    link.setAttribute('aria-label', t('footnote', { label: link.textContent!.trim() }))
  const first = new Map<Element, HTMLAnchorElement>()
  for (const link of links) {
    const note = noteOf(link)
    if (note && !first.has(note)) first.set(note, link)
  }
  for (const [note, link] of first) (note as HTMLElement).dataset.label = link.textContent!.trim()

  function noteOf(link: HTMLAnchorElement): HTMLElement | null {
    return root.querySelector<HTMLElement>(`[id=${JSON.stringify(link.hash.slice(1))}]`)
  }

  const inMargin = () => full && wide.matches

  /** The margin's column begins where the article does; the notes are placed from where the text does. */
  function place() {
    const margin = inMargin()
    root.classList.toggle('sidenotes', margin)
    for (const note of first.keys()) {
      if (margin) continue
      const element = note as HTMLElement
      delete element.dataset.beside
      element.style.top = ''
    }
    if (!margin) return settle(scroller)
    const from = root.parentElement!.getBoundingClientRect().top
    root.style.setProperty('--from-top', `${Math.round(root.getBoundingClientRect().top - from)}px`)
    for (const [note, link] of first) {
      ;(note as HTMLElement).dataset.beside = String(Math.round(link.getBoundingClientRect().top - from - 4))
    }
    settle(scroller)
  }

  function show(link: HTMLAnchorElement) {
    const note = known.get(link.hash.slice(1))
    if (!note) return
    const back = () => goTo(link)
    float(link, t('footnote', { label: note.label }), Note, { note, back })
  }

  function clicked(event: MouseEvent) {
    const link = (event.target as Element).closest<HTMLAnchorElement>(references)
    if (!link || !root.contains(link)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const note = noteOf(link)
    if (inMargin() && note) {
      point(note)
      note.tabIndex = -1
      note.focus({ preventScroll: isOnScreen(note) })
    } else show(link)
  }

  function point(note: HTMLElement) {
    note.classList.add('pointed')
    setTimeout(() => note.classList.remove('pointed'), 1500)
  }

  function isOnScreen(element: Element) {
    const box = element.getBoundingClientRect()
    return box.bottom > 60 && box.top < innerHeight
  }

  let shown = -1
  function next() {
    const visible = links.filter(isOnScreen)
    if (!visible.length) return
    const link = visible[(visible.indexOf(links[shown]!) + 1) % visible.length]!
    shown = links.indexOf(link)
    link.focus({ preventScroll: true })
    link.click()
  }

  let frame = 0
  const soon = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(place)
  }
  const grown = new ResizeObserver(soon)
  grown.observe(root)
  wide.addEventListener('change', soon)
  root.addEventListener('click', clicked, true)
  place()
  return {
    next,
    stop() {
      cancelAnimationFrame(frame)
      grown.disconnect()
      wide.removeEventListener('change', soon)
      root.removeEventListener('click', clicked, true)
    },
  }
}
