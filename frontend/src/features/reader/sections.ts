import { TextMap } from '../../anchoring/text.ts'
import type { Coverage } from './coverage.ts'
import type { OutlinePart } from './text.ts'

/** A part of the text, with where it begins on the page. */
export interface Section extends OutlinePart {
  end: number
  minutes: number
  /** The element that it begins with, or that holds the words it begins with. */
  element: HTMLElement
}

/** The outline's parts, found in the text. */
export function sectionsOf(
  root: HTMLElement,
  outline: readonly OutlinePart[],
  wordsPerMinute: number,
): Section[] {
  if (!outline.length) return []
  const text = new TextMap(root)
  return outline.map((part, i) => ({
    ...part,
    end: outline[i + 1]?.start ?? text.value.length,
    minutes: part.wordCount / wordsPerMinute,
    element: elementOf(root, part, text),
  }))
}

function elementOf(root: HTMLElement, { id, start }: OutlinePart, text: TextMap): HTMLElement {
  const named = root.querySelector<HTMLElement>(`[id=${JSON.stringify(id)}]`)
  if (named) return named
  let at = text.nodes[text.indexAt(Math.min(start + 1, text.value.length - 1))]?.parentElement ?? root
  while (at.parentElement && at.parentElement !== root && getComputedStyle(at).display.startsWith('inline')) {
    at = at.parentElement
  }
  return at
}

/** The part that the window is in: the last that begins above its upper third; -1 before the first. */
export function sectionAt(sections: readonly Section[]): number {
  let low = 0
  let high = sections.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sections[middle]!.element.getBoundingClientRect().top < innerHeight / 3) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** What was skipped: parts of which next to nothing was read, before the last of which something was. */
export function skipped(shares: readonly (number | null)[]): boolean[] {
  const last = shares.findLastIndex((share) => (share ?? 0) > 0.1)
  return shares.map((share, i) => i < last && share !== null && share < 0.1)
}

export const sharesOf = (sections: readonly Section[], coverage: Coverage | null) =>
  sections.map((section) => coverage?.shareOf(section) ?? null)
