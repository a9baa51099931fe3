import type { Stretch } from './text.ts'

const pieces = 'p, li, pre, table, figure, h1, h2, h3, h4, h5, h6, dt, dd, blockquote'
const whole = 'table, figure, pre'
export const notesAtFoot = "section[role='doc-endnotes']"

/** The smallest piece of a text that is read or not; places count as the server does. */
export interface Unit extends Stretch {
  element: HTMLElement
  words: number
}

/** The paragraphs of a text, without the notes at its foot. */
export function unitsOf(root: HTMLElement): Unit[] {
  const leaves = new Set<Element>()
  for (const each of root.querySelectorAll(pieces)) {
    if (each.parentElement?.closest(whole) || each.closest(notesAtFoot)) continue
    if (each.matches(whole) || !each.querySelector(pieces)) leaves.add(each)
  }
  const units: Unit[] = []
  let length = 0
  let open: Unit | null = null
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      length += (node as Text).length
      return
    }
    const unit: Unit | null =
      !open && leaves.has(node as Element)
        ? { element: node as HTMLElement, words: 0, start: length, end: length }
        : null
    if (unit) open = unit
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child)
    if (!unit) return
    open = null
    unit.end = length
    unit.words = unit.element.textContent!.split(/\s+/).filter(Boolean).length
    if (unit.words) units.push(unit)
  }
  walk(root)
  return units
}
