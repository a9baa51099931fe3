import type { TextMap } from './text.ts'

interface Caret {
  node: Node
  offset: number
}

/** What character stands at a point of the window; null when there is none just there. */
export function offsetAt(text: TextMap, x: number, y: number): number | null {
  const caret = caretAt(x, y)
  if (!caret || caret.node.nodeType !== Node.TEXT_NODE || !text.root.contains(caret.node)) return null
  const offset = text.offset(caret.node, caret.offset)
  for (const start of [offset, offset - 1]) {
    const boxes = text.range({ start, end: start + 1 })?.getClientRects() ?? []
    if ([...boxes].some((box) => holds(box, x, y))) return start
  }
  return null
}

const slack = 3
const holds = (box: DOMRect, x: number, y: number) =>
  x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack

function caretAt(x: number, y: number): Caret | null {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y)
    return position && { node: position.offsetNode, offset: position.offset }
  }
  const range = document.caretRangeFromPoint?.(x, y) // Safari
  return range ? { node: range.startContainer, offset: range.startOffset } : null
}
