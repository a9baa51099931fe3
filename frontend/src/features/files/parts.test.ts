import { expect, test } from 'vitest'
import { partsOf } from './parts.ts'

const rows = [{ uri: 'a' }, { uri: 'b' }, { uri: 'c' }]

test.each([
  ['a list', JSON.stringify(rows), 'HYPOTHESIS'],
  ['a search result', JSON.stringify({ total: 3, rows }), 'HYPOTHESIS'],
  ['an export', `\ufeff${JSON.stringify({ annotations: rows })}`, 'HYPOTHESIS'],
  ['a collection', JSON.stringify({ '@context': '', first: { items: rows } }), 'JSON_LD'],
  ['a page of one', JSON.stringify({ items: rows }), 'JSON_LD'],
] as const)('%s is cut into lists', (_, content, format) => {
  expect(partsOf(content, format, 2)).toEqual([
    { content: '[{"uri":"a"},{"uri":"b"}]', count: 2 },
    { content: '[{"uri":"c"}]', count: 1 },
  ])
})

test('each part of a table has its header; a line within quotes ends no row', () => {
  const table =
    '\ufeffHighlight,Note\r\none,"two\r\nlines, and ""quotes"""\r\n\r\nthree,\r\n"four\n\nlines",x'
  expect(partsOf(table, 'READWISE', 2)).toEqual([
    { content: 'Highlight,Note\none,"two\r\nlines, and ""quotes"""\nthree,', count: 2 },
    { content: 'Highlight,Note\n"four\n\nlines",x', count: 1 },
  ])
})

test.each([
  ['{"@context": ""}', 'JSON_LD', '[]'],
  ['[]', 'HYPOTHESIS', '[]'],
  ['Highlight,URL', 'READWISE', 'Highlight,URL'],
] as const)('%s without rows is one part without any', (content, format, part) => {
  expect(partsOf(content, format)).toEqual([{ content: part, count: 0 }])
})
