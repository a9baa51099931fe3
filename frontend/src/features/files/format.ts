import type { ImportFormat } from '../../api/generated/graphql.ts'

function parsed(text: string): any {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
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
  const rows = Array.isArray(root) ? root : (root.rows ?? root.annotations)
  if (!Array.isArray(rows)) return null
  return rows.some((row) => row && typeof row === 'object' && 'uri' in row) ? 'HYPOTHESIS' : 'JSON_LD'
}
