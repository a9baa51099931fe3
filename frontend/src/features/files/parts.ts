import type { ImportFormat } from '../../api/generated/graphql.ts'
import { rowsOf } from './format.ts'

/** A piece of a file that is a file by itself, and how many annotations it has. */
export interface Part {
  content: string
  count: number
}

/** Cuts a file of many annotations into pieces of so many, so that each is soon done and how far it has come can be said. */
export function partsOf(text: string, format: ImportFormat, most = 100): Part[] {
  const content = text.replace(/^\ufeff/, '')
  const parts: Part[] = []
  if (format === 'READWISE') {
    const [header, ...rows] = linesOf(content)
    for (let i = 0; i < Math.max(1, rows.length); i += most) {
      const some = rows.slice(i, i + most)
      parts.push({ content: [header, ...some].join('\n'), count: some.length })
    }
    return parts
  }
  const rows = rowsOf(JSON.parse(content))
  for (let i = 0; i < Math.max(1, rows.length); i += most) {
    const some = rows.slice(i, i + most)
    parts.push({ content: JSON.stringify(some), count: some.length })
  }
  return parts
}

/** The rows of CSV; a line may end within quotes without ending its row. */
function linesOf(csv: string): string[] {
  const rows = csv.match(/(?:"(?:[^"]|"")*(?:"|$)|[^"\r\n])+/g) ?? []
  return rows.filter((row) => row.trim())
}
