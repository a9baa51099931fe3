import { entryOf, keep } from '../../api/entries.svelte.ts'
import {
  ItemChangedDocument,
  type ItemFieldsFragment,
  type PostFieldsFragment,
} from '../../api/generated/graphql.ts'
import { listsChanged } from '../../api/pager.svelte.ts'
import { subscribe } from '../../api/subscribe.ts'
import { orders } from '../list/orders.ts'
import { readingList } from '../list/lists.ts'
import { places } from '../list/places.ts'
import { placesChanged } from './places.svelte.ts'

let connected = $state(false)

/** Whether changes come by themselves; otherwise screens ask again. */
export const live = () => connected

let missed = false
let again = $state(0)
/** Changes when changes are heard of again after a time without; what came in that time must be asked for. */
export const heardAgain = () => again

function changed() {
  listsChanged()
  placesChanged()
}

/** What was just saved elsewhere comes in on top, where new things do. */
function arrive(node: ItemFieldsFragment & { post: PostFieldsFragment }) {
  const known = entryOf(node.post.id)?.item
  const entry = keep(node.post, node)
  const fresh = node.state === 'QUEUED' && Date.now() - Date.parse(node.queuedAt) < 60_000
  if (!known && fresh) readingList(places.queued.query, orders[0]).put(entry)
}

const listen = () =>
  subscribe(
    ItemChangedDocument,
    {},
    {
      opened() {
        connected = true
        if (!missed) return placesChanged() // the lists were read a moment ago
        missed = false
        changed()
        again++
      },
      take({ itemChanged: { node } }) {
        if (node?.__typename === 'ReadingListItem') arrive(node)
        changed()
      },
      closed() {
        connected = false
        missed = true
      },
    },
  )

/**
 * Hears what changed elsewhere: on another device, by another program, or by the server's own work. Only while somebody looks: a browser
 * has few connections to one server, and windows that nobody sees must not hold them.
 */
export function watch(): () => void {
  let stop: (() => void) | null = null
  function look() {
    if (document.hidden === !stop) return
    if (stop) stop()
    stop = document.hidden ? null : listen()
  }
  look()
  document.addEventListener('visibilitychange', look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    stop?.()
  }
}
