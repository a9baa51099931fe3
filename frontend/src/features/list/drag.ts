import type { Entry } from '../../api/entries.svelte.ts'

const type = 'application/x-postil-posts'
let dragged: readonly Entry[] = []

/** Lets rows be dragged onto a tag or a place: the one under the mouse, or all that are selected with it. */
export function startDrag(event: DragEvent, entries: readonly Entry[]) {
  if (!event.dataTransfer || !entries.length) return
  dragged = entries
  event.dataTransfer.setData(type, String(entries.length))
  event.dataTransfer.effectAllowed = 'copyLink'
}

/** A place that posts can be dropped on. */
export const droppable = (drop: ((entries: readonly Entry[]) => void) | undefined) => (node: HTMLElement) => {
  if (!drop) return
  const carries = (event: DragEvent) => event.dataTransfer?.types.includes(type)
  const over = (event: DragEvent) => {
    if (!carries(event)) return
    event.preventDefault()
    node.toggleAttribute('data-over', true)
  }
  const out = () => node.removeAttribute('data-over')
  const dropped = (event: DragEvent) => {
    out()
    if (!carries(event)) return
    event.preventDefault()
    drop(dragged)
    dragged = []
  }
  node.addEventListener('dragover', over)
  node.addEventListener('dragleave', out)
  node.addEventListener('drop', dropped)
  return () => {
    node.removeEventListener('dragover', over)
    node.removeEventListener('dragleave', out)
    node.removeEventListener('drop', dropped)
  }
}
