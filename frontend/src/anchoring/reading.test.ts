import { beforeEach, expect, test } from 'vitest'
import { blocks } from './blocks.ts'
import { sentences } from './sentences.ts'
import { TextMap } from './text.ts'

let text: TextMap
const said = ({ start, end }: { start: number; end: number }) => text.value.slice(start, end)

beforeEach(() => {
  document.body.innerHTML =
    '<h2>Ropes</h2><p>One <b>two</b>. Three!</p><blockquote><p>Said.</p></blockquote><ul><li>a<ul><li>b</li></ul></li></ul>' +
    '<table><tbody><tr><td>c</td><td>d</td></tr><tr><td>e</td></tr></tbody></table>loose<br>words<p> </p><pre>f\ng</pre>'
  text = new TextMap(document.body)
})

test('each paragraph, item and row is one block, in the order of the text', () => {
  expect(blocks(text).map(said)).toEqual([
    'Ropes',
    'One two. Three!',
    'Said.',
    'a',
    'b',
    'cd',
    'e',
    'loosewords',
    'f\ng',
  ])
})

test('a block falls into its sentences', () => {
  const [, paragraph] = blocks(text)
  expect(sentences(text.value, paragraph!, 'en').map(said)).toEqual(['One two.', 'Three!'])
})

test('a language that is no language does not matter', () => {
  const [, paragraph] = blocks(text)
  expect(sentences(text.value, paragraph!, 'not a tag').map(said)).toEqual(['One two.', 'Three!'])
})
