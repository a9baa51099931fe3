import { keep, settled } from '../../api/entries.svelte.ts'
import { execute } from '../../api/execute.ts'
import { ReadingListDocument, StreamDocument } from '../../api/generated/graphql.ts'
import { pagerFor, type Pager } from '../../api/pager.svelte.ts'
import { askList, askStream } from './asks.ts'
import type { Order } from './orders.ts'

const none = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } }

export function readingList(query: string, order: Order): Pager {
  return pagerFor(`list ${order.field} ${order.direction} ${query}`, async (after, first) => {
    await settled()
    const { viewer } = await execute(ReadingListDocument, askList(query, order, after, first))
    const { nodes, pageInfo } = viewer?.readingList ?? none
    const entries = nodes.map(({ post, ...item }) => keep(post, item))
    return { entries, end: pageInfo.endCursor, more: pageInfo.hasNextPage }
  })
}

export function stream(query: string): Pager {
  return pagerFor(`stream ${query}`, async (after, first) => {
    await settled()
    const { viewer } = await execute(StreamDocument, askStream(query, after, first))
    const { nodes, pageInfo } = viewer?.stream ?? none
    const entries = nodes.map(({ item, ...post }) => keep(post, item))
    return { entries, end: pageInfo.endCursor, more: pageInfo.hasNextPage }
  })
}
