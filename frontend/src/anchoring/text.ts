/** From `start` to before `end`, in UTF-16 units of a text. */
export interface Place {
  start: number
  end: number
}

/** What the app adds to an author's text (a button, say) stands in an element with this attribute and does not count. */
export const added = 'data-added'

/** An element's text as one string, and the way from places in it to the document and back. */
export class TextMap {
  readonly nodes: Text[] = []
  readonly #starts: number[] = []
  readonly value: string

  constructor(readonly root: Node) {
    const skip = (node: Node) =>
      node instanceof Element && node.hasAttribute(added)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, skip)
    let length = 0
    while (walker.nextNode()) {
      if (walker.currentNode.nodeType !== Node.TEXT_NODE) continue
      const node = walker.currentNode as Text
      this.nodes.push(node)
      this.#starts.push(length)
      length += node.data.length
    }
    this.value = this.nodes.map((node) => node.data).join('')
  }

  startOf(index: number): number {
    return this.#starts[index] ?? this.value.length
  }

  /** The number of the text node that has the character at `offset`. */
  indexAt(offset: number): number {
    let low = 0
    let high = this.nodes.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  range({ start, end }: Place): Range | null {
    if (start < 0 || start >= end || end > this.value.length) return null
    const first = this.indexAt(start)
    const last = this.indexAt(end - 1)
    const range = document.createRange()
    range.setStart(this.nodes[first]!, start - this.startOf(first))
    range.setEnd(this.nodes[last]!, end - this.startOf(last))
    return range
  }

  /** The part of `range` that lies within the text, without white space at its ends; null when there is none. */
  place(range: Range): Place | null {
    return trimmed(this.value, {
      start: this.offset(range.startContainer, range.startOffset),
      end: this.offset(range.endContainer, range.endOffset),
    })
  }

  /** How many characters of the text stand before a point of the document. */
  offset(container: Node, offset: number): number {
    const point = document.createRange()
    point.setStart(container, offset)
    let low = 0
    let high = this.nodes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBefore(this.nodes[middle]!, point)) low = middle + 1
      else high = middle
    }
    const within = low - 1
    return this.nodes[within] === container ? this.startOf(within) + offset : this.startOf(low)
  }
}

/** Whether `node` begins before `point`, or holds it. */
const isBefore = (node: Text, point: Range) =>
  node === point.startContainer || point.comparePoint(node, 0) < 0

export function trimmed(text: string, { start, end }: Place): Place | null {
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return start < end ? { start, end } : null
}
