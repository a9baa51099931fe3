import { expect, test } from 'vitest'
import { unitsOf } from './units.ts'

const units = (html: string) => {
  const root = document.createElement('div')
  root.innerHTML = html
  return unitsOf(root).map(({ start, end, words }) => [root.textContent!.slice(start, end), words])
}

test('the smallest pieces are read one by one, a table or a figure as a whole', () => {
  expect(
    units(
      '<h2>A b</h2>\n<p>one <b>two</b></p>\n<ul><li>x</li>\n<li>y z<ul><li>in</li></ul></li></ul>\n<table><tr><td><p>t</p></td></tr></table>',
    ),
  ).toEqual([
    ['A b', 2],
    ['one two', 2],
    ['x', 1],
    ['in', 1],
    ['t', 1],
  ])
})

test('notes at the foot are none, and what has no words is none', () => {
  expect(
    units('<p>a</p>\n<p> </p>\n<section role="doc-endnotes"><ol><li>note</li></ol></section>\n<p>b</p>'),
  ).toEqual([
    ['a', 1],
    ['b', 1],
  ])
})
