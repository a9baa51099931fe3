import type { Segment } from './segments.ts'
import { Strokes } from './strokes.ts'
import { TextMap } from './text.ts'

/** Shows stretches of a text in their colours, without changing what the text is. */
export interface Painter {
  paint: (segments: readonly Segment[]) => void
  /** Shows which mark is open or pointed at. */
  point: (here: string | null) => void
  stop: () => void
}

/** What a stretch is shown as: a colour, and whether several marks lie on it. */
const namesOf = ({ color, ids }: Segment) => [color.toLowerCase(), ...(ids.length > 1 ? ['overlap'] : [])]

export function painterFor(root: HTMLElement): Painter {
  const painter = 'highlights' in CSS ? highlights(root) : marks(root)
  let shown = ''
  let here: string | null = null
  return {
    paint(segments) {
      const wanted = JSON.stringify(segments)
      if (wanted === shown) return
      shown = wanted
      painter.paint(segments)
      painter.point(here)
    },
    point(id) {
      if (id !== here) painter.point((here = id))
    },
    stop: painter.stop,
  }
}

/** By the Custom Highlight API: the document stays as it is. */
function highlights(root: HTMLElement): Painter {
  const ours: Map<string, Highlight> = new Map()
  const strokes = new Strokes()
  let ranges: (readonly [string[], Range])[] = []
  return {
    paint(segments) {
      ranges = []
      const text = new TextMap(root)
      strokes.paint(
        segments.flatMap((segment) => {
          const range = text.range(segment)
          if (!range) return []
          ranges.push([segment.ids, range])
          return namesOf(segment).map((name) => ({ range, highlight: highlight(name) }))
        }),
      )
    },
    point(here) {
      ours.get('here')?.clear()
      for (const [ids, range] of ranges) if (here && ids.includes(here)) highlight('here').add(range)
    },
    stop() {
      strokes.stop()
      for (const [name, highlight] of ours) {
        highlight.clear()
        if (CSS.highlights.get(`postil-${name}`) === highlight) CSS.highlights.delete(`postil-${name}`)
      }
    },
  }
  function highlight(name: string): Highlight {
    let known = ours.get(name)
    if (!known) {
      ours.set(name, (known = new Highlight()))
      if (name === 'overlap') known.priority = 1
      if (name === 'here') known.priority = 2
      CSS.highlights.set(`postil-${name}`, known)
    }
    return known
  }
}

/** By mark elements around the words, where a browser has nothing better. */
function marks(root: HTMLElement): Painter {
  let made: (readonly [string[], HTMLElement])[] = []
  function clear() {
    const parents = new Set(made.map(([, mark]) => mark.parentNode))
    for (const [, mark] of made) mark.replaceWith(...mark.childNodes)
    for (const parent of parents) parent?.normalize()
    made = []
  }
  return {
    paint(segments) {
      clear()
      const text = new TextMap(root)
      for (const segment of segments.toReversed()) {
        for (const piece of pieces(text, segment)) {
          const mark = document.createElement('mark')
          mark.className = ['postil', ...namesOf(segment)].join(' ')
          piece.surroundContents(mark)
          made.push([segment.ids, mark])
        }
      }
    },
    point(here) {
      for (const [ids, mark] of made) mark.classList.toggle('here', !!here && ids.includes(here))
    },
    stop: clear,
  }
}

/** The parts of a segment that lie in one text node each, last first: what is wrapped later then stands where it did. */
function pieces(text: TextMap, { start, end }: Segment): Range[] {
  const found: Range[] = []
  if (end > text.value.length) return found
  for (let i = text.indexAt(end - 1); i >= 0 && text.startOf(i + 1) > start; i--) {
    const node = text.nodes[i]!
    const from = Math.max(0, start - text.startOf(i))
    const to = Math.min(node.data.length, end - text.startOf(i))
    if (!mayHold(node) || from >= to) continue
    const range = document.createRange()
    range.setStart(node, from)
    range.setEnd(node, to)
    found.push(range)
  }
  return found
}

/** White space between the rows of a table cannot be wrapped: a mark there would break the table. */
const mayHold = (node: Text) =>
  !!node.data.trim() || !/^(TABLE|THEAD|TBODY|TFOOT|TR|UL|OL|DL|COLGROUP)$/.test(node.parentElement!.tagName)
