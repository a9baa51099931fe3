import { tick } from 'svelte'
import type { Pager } from '../../api/pager.svelte.ts'

/** As many as one request may bring. */
const most = 100

const rowsIn = (box: HTMLElement) => box.querySelectorAll<HTMLElement>('[data-id]')
const rowOf = (box: HTMLElement, id: string) =>
  box.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)

/** Remembers which row is at the top of the window. Rows stand one below the other, so halving finds it. */
export function remember(box: HTMLElement, pager: Pager) {
  const edge = box.getBoundingClientRect().top
  const rows = rowsIn(box)
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows[middle]!.getBoundingClientRect().bottom > edge) high = middle
    else low = middle + 1
  }
  const row = rows[low]
  if (!row) return
  const offset = Math.round(edge - row.getBoundingClientRect().top)
  pager.keep(box.scrollTop <= 0 ? null : { top: row.dataset.id!, offset })
}

/** Brings the list to where the reader left it, loading as far as it was loaded then. `draw` puts all rows in that there are. */
export async function takeUp(box: HTMLElement, pager: Pager, draw: () => void) {
  const place = pager.place
  if (place && pager.entries.length) {
    draw()
    bring(box, place)
  }
  await pager.refresh()
  if (!place) return
  const there = () => pager.entries.some((entry) => entry.id === place.top)
  const left = () => place.loaded - pager.entries.length
  while (!there() && pager.more && !pager.failure && left() > 0) await pager.next(Math.min(left(), most))
  draw()
  await tick()
  bring(box, place)
  requestAnimationFrame(() => bring(box, place)) // rows that were out of sight have their true heights only now
}

function bring(box: HTMLElement, { top, offset }: { top: string; offset: number }) {
  const row = box.isConnected && rowOf(box, top)
  if (row) box.scrollTop += row.getBoundingClientRect().top - box.getBoundingClientRect().top + offset
}
