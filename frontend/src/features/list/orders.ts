import type { Entry } from '../../api/entries.svelte.ts'
import type { Direction, ReadingListOrderField } from '../../api/generated/graphql.ts'
import type { Key } from '../../i18n/index.svelte.ts'

export interface Order {
  field: ReadingListOrderField
  direction: Direction
}

export interface NamedOrder extends Order {
  name: string
  label: Key
  /** The date that a row shows in this order. */
  instant: (entry: Entry) => string | null
}

const published = (entry: Entry) => entry.publishedAt
const queued = (entry: Entry) => entry.item?.queuedAt ?? entry.publishedAt

export const orders: [NamedOrder, ...NamedOrder[]] = [
  { name: 'queued', label: 'order.queued', field: 'QUEUED_AT', direction: 'DESC', instant: queued },
  { name: 'manual', label: 'order.manual', field: 'MANUAL', direction: 'ASC', instant: published },
  { name: 'newest', label: 'order.newest', field: 'PUBLISHED_AT', direction: 'DESC', instant: published },
  { name: 'oldest', label: 'order.oldest', field: 'PUBLISHED_AT', direction: 'ASC', instant: published },
  { name: 'shortest', label: 'order.shortest', field: 'READING_TIME', direction: 'ASC', instant: published },
  { name: 'longest', label: 'order.longest', field: 'READING_TIME', direction: 'DESC', instant: published },
  { name: 'left', label: 'order.left', field: 'REMAINING_TIME', direction: 'ASC', instant: published },
  { name: 'title', label: 'order.title', field: 'TITLE', direction: 'ASC', instant: published },
]

/** The order of that name, else the usual one. */
export const orderNamed = (name: string | null): NamedOrder =>
  orders.find((each) => each.name === name) ?? orders[0]
