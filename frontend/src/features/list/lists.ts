import { keep, settled } from '../../api/entries.svelte.ts'
import { execute } from '../../api/execute.ts'
import {
  ReadingListDocument,
  StreamDocument,
  type Direction,
  type ReadingListOrderField,
} from '../../api/generated/graphql.ts'
import { pagerFor, type Pager } from '../../api/pager.svelte.ts'

const first = 40
const none = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } }

export interface Order {
  field: ReadingListOrderField
  direction: Direction
}

export const joined = (...parts: string[]) => parts.filter(Boolean).join(' ')

export function readingList(query: string, { field, direction }: Order): Pager {
  return pagerFor(`list ${field} ${direction} ${query}`, async (after) => {
    await settled()
    const orderBy = { field, direction }
    const { viewer } = await execute(ReadingListDocument, { query: query || null, orderBy, first, after })
    const { nodes, pageInfo } = viewer?.readingList ?? none
    const entries = nodes.map(({ post, ...item }) => keep(post, item))
    return { entries, end: pageInfo.endCursor, more: pageInfo.hasNextPage }
  })
}

export function stream(query: string): Pager {
  return pagerFor(`stream ${query}`, async (after) => {
    await settled()
    const { viewer } = await execute(StreamDocument, { query: query || null, first, after })
    const { nodes, pageInfo } = viewer?.stream ?? none
    const entries = nodes.map(({ item, ...post }) => keep(post, item))
    return { entries, end: pageInfo.endCursor, more: pageInfo.hasNextPage }
  })
}
