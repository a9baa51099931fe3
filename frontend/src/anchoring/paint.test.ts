import { beforeEach, describe, expect, test, vi } from 'vitest'
import { painterFor } from './paint.ts'
import { segments } from './segments.ts'
import { TextMap } from './text.ts'

const html =
  '<p>One <a href="#x">two</a> three.</p><table> <tbody> <tr> <td>a</td> <td>b</td> </tr> </tbody> </table><ul> <li>c</li> </ul>'
const mark = (id: string, start: number, end: number, color = 'YELLOW') => ({ id, start, end, color })

/** A window that has everything in it. */
class AllSeen {
  constructor(readonly see: (seen: object[]) => void) {}
  observe = (target: Element) => this.see([{ target, isIntersecting: true }])
  unobserve() {}
  disconnect() {}
}

describe.each(['marks', 'highlights'])('painted by %s', (way) => {
  let root: HTMLElement
  let painted: () => Record<string, string>

  beforeEach(() => {
    document.body.innerHTML = html
    root = document.body
    vi.unstubAllGlobals()
    if (way === 'marks') {
      vi.stubGlobal('CSS', {})
      painted = () =>
        Object.fromEntries(
          ['yellow', 'green', 'overlap', 'here'].map((name) => [
            name,
            [...root.querySelectorAll(`mark.${name}`)].map((each) => each.textContent).join(''),
          ]),
        )
    } else {
      const registry = new Map<string, Set<Range>>()
      vi.stubGlobal('CSS', { highlights: registry })
      vi.stubGlobal('Highlight', class extends Set<Range> {})
      vi.stubGlobal('IntersectionObserver', AllSeen)
      painted = () =>
        Object.fromEntries(
          ['yellow', 'green', 'overlap', 'here'].map((name) => [
            name,
            [...(registry.get(`postil-${name}`) ?? [])].map(String).join(''),
          ]),
        )
    }
  })

  test('what lies over a link, in a table and in a list keeps its words and its elements', () => {
    const text = new TextMap(root).value
    const painter = painterFor(root)
    painter.paint(segments([mark('a', 2, text.length)]))
    expect(painted().yellow!.replace(/\s/g, '')).toBe(text.slice(2).replace(/\s/g, ''))
    expect(new TextMap(root).value).toBe(text)
    expect(root.querySelector('table > mark, tr > mark, ul > mark')).toBeNull()
    painter.stop()
    expect(root.innerHTML).toBe(html)
  })

  test('overlaps are told apart, and the open one', () => {
    const painter = painterFor(root)
    painter.paint(segments([mark('a', 0, 7), mark('b', 4, 13, 'GREEN')]))
    painter.point('b')
    expect(painted()).toEqual({ yellow: 'One two', green: ' three', overlap: 'two', here: 'two three' })
    painter.paint(segments([mark('b', 4, 7, 'GREEN')]))
    expect(painted()).toEqual({ yellow: '', green: 'two', overlap: '', here: 'two' })
    painter.point(null)
    expect(painted()).toEqual({ yellow: '', green: 'two', overlap: '', here: '' })
  })
})
