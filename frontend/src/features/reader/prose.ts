import { languageOf } from './code-language.ts'
import { enlargeable } from './pictures.ts'

const base = 'prose'

/** The server's clean HTML as nodes, with what only a screen needs: scrollable tables, lazy images, links that open apart. */
export function prose(html: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = html
  const { content } = template
  content.querySelectorAll('table').forEach(intoScroller)
  content.querySelectorAll('pre').forEach((pre) => {
    pre.tabIndex = 0
    const language = languageOf(pre)
    if (language) pre.dataset.language = language
  })
  // The role of a note among notes is deprecated; an item of the list of notes says as much.
  content.querySelectorAll<HTMLElement>("li[role='doc-endnote']").forEach((note) => {
    note.removeAttribute('role')
    note.dataset.note = ''
  })
  content.querySelectorAll('img').forEach((image) => {
    image.loading = 'lazy'
    image.decoding = 'async'
    if (!image.hasAttribute('alt')) image.alt = ''
    enlargeable(image)
  })
  content.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])').forEach((link) => {
    link.target = '_blank'
    link.rel = 'noopener'
  })
  return content
}

/** A wide table scrolls inside itself, by keyboard too. */
function intoScroller(table: HTMLTableElement) {
  if (table.parentElement?.closest('table')) return
  const box = document.createElement('div')
  box.className = `${base}-table`
  box.tabIndex = 0
  box.role = 'group'
  if (table.caption?.textContent) box.ariaLabel = table.caption.textContent.trim()
  box.style.setProperty(
    '--columns',
    String(Math.max(0, ...[...table.rows].slice(0, 3).map(({ cells }) => cells.length))),
  )
  table.replaceWith(box)
  box.append(table)
}

/** Links to a place in the same post go there, whatever the address of the screen is. */
export function followInside(root: HTMLElement, address: string) {
  const within = new URL(address)
  return (event: MouseEvent) => {
    const link = (event.target as Element).closest('a[href]')
    const href = link?.getAttribute('href')
    if (!link || !href?.includes('#')) return
    const url = URL.parse(href, address)
    if (!url || url.host + url.pathname !== within.host + within.pathname) return
    const name = decodeURIComponent(url.hash.slice(1))
    const target = [...root.querySelectorAll<HTMLElement>('[id], a[name]')].find(
      (each) => each.id === name || each.getAttribute('name') === name,
    )
    if (!target) return
    event.preventDefault()
    goTo(target)
  }
}

export function goTo(target: HTMLElement) {
  target.scrollIntoView({ block: 'start' })
  target.tabIndex = -1
  target.focus({ preventScroll: true })
}
