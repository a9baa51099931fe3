import { trimmed, type Place, type TextMap } from './text.ts'

export interface Block extends Place {
  element: HTMLElement
}

const kinds = 'p, li, pre, h1, h2, h3, h4, h5, h6, dt, dd, blockquote, figcaption, summary, tr, caption, math'

/** The paragraphs, and what else is read as one: an item, a heading, a row of a table. */
export function blocks(text: TextMap): Block[] {
  const found: Block[] = []
  for (const [i, node] of text.nodes.entries()) {
    const element = blockOf(node, text.root)
    const last = found.at(-1)
    if (last?.element === element) last.end = text.startOf(i + 1)
    else if (element) found.push({ element, start: text.startOf(i), end: text.startOf(i + 1) })
  }
  return found.flatMap((each) => {
    const place = trimmed(text.value, each)
    return place ? { element: each.element, ...place } : []
  })
}

function blockOf(node: Node, root: Node): HTMLElement | null {
  const parent = node.parentElement!
  const closest = parent.closest<HTMLElement>(kinds)
  return closest && root.contains(closest) && closest !== root ? closest : parent
}
