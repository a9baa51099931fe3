import { beforeEach, describe, expect, test } from 'vitest'
import { added, TextMap } from './text.ts'

const html =
  '<h2>Ropes</h2><p>One <a href="#x">two</a><sup><a href="#fn1">1</a></sup> three.</p>\n' +
  '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table><p>L\u{1F980}st.</p>'

describe('a text', () => {
  let root: HTMLElement

  beforeEach(() => {
    document.body.innerHTML = `<p>before</p><div>${html}</div><p>after</p>`
    root = document.querySelector('div')!
  })

  test('is what the server counts in: the textContent of the element', () => {
    expect(new TextMap(root).value).toBe(root.textContent)
  })

  test('does not have what the app added to it', () => {
    const plain = root.textContent
    root.querySelector('p')!.insertAdjacentHTML('beforeend', `<button ${added}>Copy</button>`)
    expect(new TextMap(root).value).toBe(plain)
  })

  test.each([
    ['within a word', 1, 3],
    ['a heading', 0, 5],
    ['over a link and a footnote', 7, 16],
    ['across paragraphs', 3, 20],
    ['in cells of a table', 21, 23],
    ['to the very end', 22, 28],
  ])('gives a range and takes it back: %s', (_, start, end) => {
    const text = new TextMap(root)
    const range = text.range({ start, end })!
    expect(range.toString()).toBe(text.value.slice(start, end))
    const place = text.place(range)!
    expect(text.value.slice(place.start, place.end)).toBe(text.value.slice(start, end).trim())
  })

  test.each([
    [-1, 3],
    [4, 4],
    [9, 5],
    [20, 4000],
  ])('has nothing from %i to %i', (start, end) => {
    expect(new TextMap(root).range({ start, end })).toBeNull()
  })

  test('takes of a selection what is its own', () => {
    const text = new TextMap(root)
    const range = document.createRange()
    range.setStart(document.body, 0)
    range.setEnd(document.body, 3)
    expect(text.place(range)).toEqual({ start: 0, end: text.value.length })
    range.setStart(document.querySelector('body > p')!.firstChild!, 2)
    range.setEnd(root.querySelector('h2')!.firstChild!, 4)
    expect(text.place(range)).toEqual({ start: 0, end: 4 })
    range.selectNodeContents(document.body.lastElementChild!)
    expect(text.place(range)).toBeNull()
  })

  test('knows elements by their edges, as a triple click gives them', () => {
    const text = new TextMap(root)
    const range = document.createRange()
    range.setStart(root.querySelector('p')!.firstChild!, 0)
    range.setEnd(root.querySelector('table')!, 0)
    expect(range.toString().trim()).toBe('One two1 three.')
    const place = text.place(range)!
    expect(text.value.slice(place.start, place.end)).toBe('One two1 three.')
  })
})
