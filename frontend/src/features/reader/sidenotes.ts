import { t } from '../../i18n/reader/texts.ts'
import { settle, settled } from './beside.ts'
import { goTo } from './prose.ts'
import { raise } from './raised.ts'
import { notesAtFoot } from './units.ts'

const references = "a[role='doc-noteref']"
const labelOf = (link: Element) => link.textContent!.trim()

export interface Notes {
  /** Shows the note of the next reference on screen. */
  next: () => void
  stop: () => void
}

/**
 * Footnotes beside the text. Where there is room the notes themselves stand in the margin, at the height of their references:
 * they are still the text's last part, so who listens or searches finds them where they were, and they can be marked.
 * Elsewhere a note rises over the text when its reference is pressed.
 */
export function notesBeside(root: HTMLElement, scroller: HTMLElement, full: boolean): Notes {
  const wide = matchMedia('(width > 74em)')
  const foot = root.querySelector<HTMLElement>(notesAtFoot)
  const links = [...root.querySelectorAll<HTMLAnchorElement>(references)]
  if (!foot || !links.length) return { next: () => {}, stop: () => {} }
  foot.setAttribute('aria-label', t('footnotes'))
  for (const link of links) link.setAttribute('aria-label', t('footnote', { label: labelOf(link) }))
  const first = new Map<Element, HTMLAnchorElement>()
  for (const link of links) {
    const note = noteOf(link)
    if (note && !first.has(note)) first.set(note, link)
  }
  for (const [note, link] of first) (note as HTMLElement).dataset.label = labelOf(link)

  function noteOf(link: HTMLAnchorElement): HTMLElement | null {
    return root.querySelector<HTMLElement>(`[id=${JSON.stringify(link.hash.slice(1))}]`)
  }

  let lower = () => {}
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
    lower()
    const from = root.parentElement!.getBoundingClientRect().top
    const start = Math.round(root.getBoundingClientRect().top - from)
    const places = [...first].map(
      ([note, link]) => [note, link.getBoundingClientRect().top - from - 4] as const,
    )
    root.style.setProperty('--from-top', `${start}px`)
    for (const [note, top] of places) (note as HTMLElement).dataset.beside = String(Math.round(top))
    settle(scroller)
  }

  function show(link: HTMLAnchorElement) {
    const note = noteOf(link)
    if (!note) return
    lower()
    lower = raise(note, scroller, () => goTo(link))
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

  const { soon, stop } = settled(place)
  const grown = new ResizeObserver(soon)
  grown.observe(root)
  wide.addEventListener('change', soon)
  root.addEventListener('click', clicked, true)
  return {
    next,
    stop() {
      stop()
      lower()
      grown.disconnect()
      wide.removeEventListener('change', soon)
      root.removeEventListener('click', clicked, true)
    },
  }
}
