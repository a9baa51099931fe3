import { tick } from 'svelte'
import type { Pager } from '../../api/pager.svelte.ts'

/** As many as one request may bring. */
const most = 100

const rowsIn = (box: HTMLElement) => box.querySelectorAll<HTMLElement>('[data-id]')
const rowOf = (box: HTMLElement, id: string) =>
  box.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)

interface Standing {
  row: HTMLElement
  /** How far its top is below that of the window; less than nothing when it is scrolled past. */
  below: number
}

const below = (box: HTMLElement, row: HTMLElement) =>
  row.getBoundingClientRect().top - box.getBoundingClientRect().top

/** The row at the top of the window, if it is drawn. Rows stand one below the other, so halving finds it. */
export function standing(box: HTMLElement): Standing | null {
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
  if (!row || row.getBoundingClientRect().bottom <= edge) return null
  return { row, below: below(box, row) }
}

/** Holds a row where it stood, whatever came or went above it. */
export function hold(box: HTMLElement, { row, below: before }: Standing) {
  const moved = row.isConnected ? below(box, row) - before : 0
  if (Math.abs(moved) >= 1) box.scrollTop += moved
}

/** Remembers which row is at the top of the window. False when that row is not drawn yet, after a long way at once. */
export function remember(box: HTMLElement, pager: Pager): boolean {
  const top = standing(box)
  if (box.scrollTop <= 0) pager.keep(null)
  else if (!top || top.below > 1) return false
  else pager.keep({ top: top.row.dataset.id!, offset: -Math.round(top.below) })
  return true
}

/** Brings the list to where the reader left it, loading as far as it was loaded then. `draw` puts in the row of a post and some around it. */
export async function takeUp(box: HTMLElement, pager: Pager, draw: (id: string) => void) {
  const place = pager.place
  if (place && pager.entries.length) {
    draw(place.top)
    bring(box, place)
  }
  await pager.refresh()
  if (!place) return
  const there = () => pager.entries.some((entry) => entry.id === place.top)
  const left = () => place.loaded - pager.entries.length
  while (!there() && pager.more && !pager.failure && left() > 0) await pager.next(Math.min(left(), most))
  draw(place.top)
  await tick()
  bring(box, place)
}

function bring(box: HTMLElement, { top, offset }: { top: string; offset: number }) {
  const row = box.isConnected && rowOf(box, top)
  if (row) box.scrollTop += below(box, row) + offset
}
