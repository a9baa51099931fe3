export interface Position {
  /** Which child of the text, and how many characters into it. */
  block: number
  offset: number
  /** What the block begins with, its white space made single. */
  quote?: string
}

/** The first words below the `top` line of the window. */
export function positionAt(root: HTMLElement, top: number): Position {
  const block = firstBelow(root.children, top)
  const child = root.children[block]
  if (!child) return { block: 0, offset: 0 }
  const box = child.getBoundingClientRect()
  if (box.top >= top) return { block, offset: 0 }
  const caret = document.caretPositionFromPoint?.(box.left + 4, top + 8)
  if (!caret || !child.contains(caret.offsetNode)) return { block, offset: 0 }
  const range = document.createRange()
  range.setStart(child, 0)
  range.setEnd(caret.offsetNode, caret.offset)
  return { block, offset: range.toString().length }
}

/** Blocks stand one below the other, so halving finds the one at the line. */
function firstBelow(blocks: HTMLCollection, top: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.getBoundingClientRect().bottom > top) high = middle
    else low = middle + 1
  }
  return low
}

/** Brings the words of `position` to the `top` line. */
export function resume(root: HTMLElement, scroller: HTMLElement, position: Position, top: number) {
  const child = blockOf(root, position)
  if (!child || (child === root.firstElementChild && position.offset === 0)) return
  child.scrollIntoView({ block: 'start' })
  scroller.scrollTop += lineOf(child, position.offset) - top
}

/** The block by its number, or by the words it begins with when the text has changed around it. */
function blockOf(root: HTMLElement, { block, quote }: Position): Element | undefined {
  const child = root.children[block]
  const begins = (each: Element | undefined) =>
    each?.textContent?.replace(/\s+/g, ' ').trim().startsWith(quote!)
  return !quote || begins(child) ? child : ([...root.children].find(begins) ?? child)
}

function lineOf(block: Element, offset: number): number {
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let left = offset
  for (let node = texts.nextNode(); node && offset > 0; node = texts.nextNode()) {
    const length = node.nodeValue!.length
    if (left < length) {
      const range = document.createRange()
      range.setStart(node, left)
      range.setEnd(node, left + 1)
      return range.getBoundingClientRect().top
    }
    left -= length
  }
  return block.getBoundingClientRect().top
}
