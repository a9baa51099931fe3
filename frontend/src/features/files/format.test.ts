import { expect, test } from 'vitest'
import { formatOf } from './format.ts'

test.each([
  ['{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationCollection"}', 'JSON_LD'],
  ['[{"id": "urn:uuid:1", "target": {"source": "https://a.example"}}]', 'JSON_LD'],
  ['{"total": 1, "rows": [{"uri": "https://a.example"}]}', 'HYPOTHESIS'],
  ['[{"uri": "https://a.example"}]', 'HYPOTHESIS'],
  ['{"export_date": "2026-01-01", "annotations": [{"uri": "https://a.example"}]}', 'HYPOTHESIS'],
  ['\ufeffHighlight,Book Title\nwords,Title', 'READWISE'],
  ['"Book Title","Highlight"\r\n"Title","words"', 'READWISE'],
  ['id,title,url,quote\n1,2,3,4', null],
  ['{"a": 1}', null],
  ['{ not JSON', null],
  ['', null],
])('%s is %s', (text, format) => {
  expect(formatOf(text)).toBe(format)
})
