import type { ImportFormat } from '../../api/generated/graphql.ts'

function parsed(text: string): any {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The annotations of a file of JSON, each as it stands there. */
export const rowsOf = (root: any): unknown[] => {
  const rows = Array.isArray(root) ? root : (root.first?.items ?? root.items ?? root.rows ?? root.annotations)
  return Array.isArray(rows) ? rows : []
}

/** What kind of file this is, by what is in it; null for one that cannot be imported. */
export function formatOf(text: string): ImportFormat | null {
  const start = text.replace(/^\ufeff/, '').trimStart()
  if (!/^[[{]/.test(start)) {
    const header = start.split(/\r?\n/, 1)[0]!.toLowerCase()
    return header.split(',').some((name) => name.trim().replaceAll('"', '') === 'highlight')
      ? 'READWISE'
      : null
  }
  const root = parsed(start)
  if (!root) return null
  if (root['@context'] || root.first?.items || root.items) return 'JSON_LD'
  if (!Array.isArray(root) && !root.rows && !root.annotations) return null
  const hasUri = (row: unknown) => !!row && typeof row === 'object' && 'uri' in row
  return rowsOf(root).some(hasUri) ? 'HYPOTHESIS' : 'JSON_LD'
}
