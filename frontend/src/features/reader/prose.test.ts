import { expect, test } from 'vitest'
import { prose } from './prose.ts'

const rendered = (html: string) => {
  const root = document.createElement('div')
  root.append(prose(html))
  return root
}

test('a table scrolls inside itself, a table within it does not', () => {
  const root = rendered(
    '<table><caption>Tides</caption><tr><td><table><tr><td>x</td></tr></table></td></tr></table>',
  )
  const boxes = root.querySelectorAll('.prose-table')
  expect(boxes.length).toBe(1)
  expect(boxes[0]!.getAttribute('tabindex')).toBe('0')
})

test('the number of blocks stays what the server counted', () => {
  expect(rendered('<p>a</p><table><tr><td>b</td></tr></table><pre>c</pre>').children.length).toBe(3)
})

test('links leave for another tab, but not those within the post', () => {
  const [out, inside] = rendered(
    '<p><a href="https://example.org/">a</a><a href="#fn1">1</a></p>',
  ).querySelectorAll('a')
  expect(out!.target).toBe('_blank')
  expect(inside!.target).toBe('')
})

test.each([
  ['<img src="/a.png" alt="A">', true],
  ['<img src="/a.png" width="24" alt="A">', false],
  [
    '<a href="https://pics.example/a"><img src="/image/x?url=https%3A%2F%2Fpics.example%2Fa" alt="A"></a>',
    true,
  ],
  ['<a href="https://pics.example/large.jpg"><img src="/image/x?url=y" alt="A"></a>', true],
  ['<a href="https://shop.example/"><img src="/image/x?url=y" alt="A"></a>', false],
  ['<a href="https://pics.example/large.jpg">See <img src="/image/x?url=y" alt="A"></a>', false],
])('that %s can be seen large: %s', (html, large) => {
  const [pressed] = rendered(`<p>${html}</p>`).querySelectorAll('img[role=button], a[data-enlarges]')
  expect(!!pressed).toBe(large)
})
