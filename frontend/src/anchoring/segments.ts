import type { Place } from './text.ts'

export interface Marked extends Place {
  id: string
  color: string
}

/** A stretch that the same marks cover. The shortest of them gives the colour, so that what lies within another shows. */
export interface Segment extends Place {
  ids: string[]
  color: string
}

/** Marks may overlap; what is painted does not. */
export function segments(marks: readonly Marked[]): Segment[] {
  const edges = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const coming = marks.toSorted((a, b) => a.start - b.start)
  const found: Segment[] = []
  let open: Marked[] = []
  let next = 0
  for (const [i, start] of edges.slice(0, -1).entries()) {
    while (next < coming.length && coming[next]!.start <= start) open.push(coming[next++]!)
    open = open.filter((mark) => mark.end > start)
    if (!open.length) continue
    const shortest = open.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a))
    found.push({ start, end: edges[i + 1]!, ids: open.map((mark) => mark.id), color: shortest.color })
  }
  return found
}
