import { beforeEach, expect, test } from 'vitest'
import { allOfIt, changesIn, onlyChanges } from './passages.ts'

let root: HTMLElement
const shown = () =>
  [...root.children].filter((each) => !(each as HTMLElement).hidden).map((each) => each.textContent)

beforeEach(() => {
  document.body.innerHTML =
    '<div><p>same</p><h2>One</h2><p>same</p><p>a <del>b</del><ins>c</ins> d <ins>e</ins></p><h2>Two</h2><p>same</p><ins><p>new</p></ins></div>'
  root = document.querySelector('div')!
})

test('what did not change is left out, and headings say where the rest stands', () => {
  onlyChanges(root)
  expect(shown()).toEqual(['· · ·', 'One', '· · ·', 'a bc d e', 'Two', '· · ·', 'new'])
})

test('all of it comes back', () => {
  const before = root.innerHTML
  onlyChanges(root)
  allOfIt(root)
  expect(root.innerHTML).toBe(before)
})

test('what went and what came in its place are one change', () => {
  expect(changesIn(root).map((each) => each.textContent)).toEqual(['b', 'e', 'new'])
})

test('a box around all of it does not hide what is in it', () => {
  root.innerHTML = `<section>${root.innerHTML}</section>`
  onlyChanges(root)
  expect(root.querySelector<HTMLElement>('p:not(.left-out)')!.hidden).toBe(true)
})
