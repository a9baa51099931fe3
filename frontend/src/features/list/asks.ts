import type { ReadingListQueryVariables, StreamQueryVariables } from '../../api/generated/graphql.ts'
import type { Order } from './orders.ts'

/** As many rows as the first screenful may need, so that it is drawn at once on a slow phone, too. */
const page = 20

export const joined = (...parts: string[]) => parts.filter(Boolean).join(' ')

export const askStream = (
  query: string,
  after: string | null = null,
  first = page,
): StreamQueryVariables => ({
  query: query || null,
  first,
  after,
})

export const askList = (
  query: string,
  { field, direction }: Order,
  after: string | null = null,
  first = page,
): ReadingListQueryVariables => ({ ...askStream(query, after, first), orderBy: { field, direction } })
