import { expect, test } from 'vitest'
import { sectionsOf, skipped } from './sections.ts'
import type { OutlinePart } from './text.ts'

const part = (start: number, id = `s-${start}`): OutlinePart => ({
  id,
  start,
  title: 'x',
  level: 1,
  wordCount: 476,
  seconds: null,
})

test('a section is found by its id, or by the place where its words begin', () => {
  const root = document.createElement('div')
  root.innerHTML = '<p>before</p>\n<h2 id="txt-a">One</h2>\n<p>text</p>\n<div><p>after <b>it</b></p></div>'
  const sections = sectionsOf(root, [part(7, 'txt-a'), part(16)], 238)
  expect(sections.map(({ element }) => element.outerHTML)).toEqual([
    '<h2 id="txt-a">One</h2>',
    '<p>after <b>it</b></p>',
  ])
  expect(sections.map(({ end, minutes }) => [end, minutes])).toEqual([
    [16, 2],
    [root.textContent!.length, 2],
  ])
})

test.each([
  [
    [1, 0, 0.05, 1, 0],
    [false, true, true, false, false],
  ],
  [
    [0, 0, 0],
    [false, false, false],
  ],
  [
    [null, 0, 0.5],
    [false, true, false],
  ],
])('of shares %j what was skipped is %j', (shares, expected) => {
  expect(skipped(shares)).toEqual(expected)
})
