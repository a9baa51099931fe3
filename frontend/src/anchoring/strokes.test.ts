import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Strokes } from './strokes.ts'

/** Says what is near the window. */
let see: (near: Record<string, boolean>) => void
let watched: Set<Element>
let paint: Highlight
let strokes: Strokes

beforeEach(() => {
  document.body.innerHTML = '<p id="a">one</p><p id="b">two</p><p id="c">three</p>'
  watched = new Set()
  vi.stubGlobal('Highlight', class extends Set<Range> {})
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (seen: object[]) => void) {
        see = (near) =>
          tell(Object.entries(near).map(([id, isIntersecting]) => ({ target: element(id), isIntersecting })))
      }
      observe = (element: Element) => watched.add(element)
      unobserve = (element: Element) => watched.delete(element)
      disconnect() {}
    },
  )
  paint = new Highlight()
  strokes = new Strokes()
})

afterEach(() => {
  strokes.stop()
  vi.unstubAllGlobals()
})

const element = (id: string) => document.getElementById(id)!
const painted = () => [...paint].map(String)

function on(...ids: string[]) {
  return ids.map((id) => {
    const range = document.createRange()
    range.selectNodeContents(element(id).firstChild!)
    return { range, highlight: paint }
  })
}

test('what is near the window is painted, and what leaves it no longer', () => {
  strokes.paint(on('a', 'b', 'c'))
  expect(painted()).toEqual([])
  see({ a: true, b: true, c: false })
  expect(painted()).toEqual(['one', 'two'])
  see({ a: false, c: true })
  expect(painted()).toEqual(['two', 'three'])
})

test('what is marked later is painted at once, and what was near still is', () => {
  strokes.paint(on('a', 'b'))
  see({ a: true, b: false })
  strokes.paint(on('a', 'b', 'c'))
  expect(painted()).toEqual(['one', 'three'])
})

test('what is no longer marked is neither painted nor watched', () => {
  strokes.paint(on('a', 'b'))
  see({ a: true, b: true })
  strokes.paint(on('b'))
  expect(painted()).toEqual(['two'])
  expect([...watched]).toEqual([element('b')])
})

test('on paper all is painted', () => {
  strokes.paint(on('a', 'b', 'c'))
  see({ a: true, b: false, c: false })
  dispatchEvent(new Event('beforeprint'))
  expect(painted().sort()).toEqual(['one', 'three', 'two'])
  dispatchEvent(new Event('afterprint'))
  expect(painted()).toEqual(['one'])
})

test('when it stops nothing is painted or watched any more', () => {
  strokes.paint(on('a', 'b'))
  see({ a: true, b: true })
  strokes.stop()
  expect(painted()).toEqual([])
  expect(watched.size).toBe(0)
})
