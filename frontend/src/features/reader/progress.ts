import { change, type Entry } from '../../api/entries.svelte.ts'
import { mutate } from '../../api/execute.ts'
import { SetProgressDocument } from '../../api/generated/graphql.ts'
import { listsChanged } from '../../api/pager.svelte.ts'
import { placesChanged } from '../account/places.svelte.ts'
import { look } from '../settings/look.svelte.ts'
import { Coverage } from './coverage.ts'
import { positionAt, resume, type Position } from './position.ts'
import type { Stretch } from './text.ts'
import { unitsOf } from './units.ts'

const top = 72
const tick = 0.5
const pause = 1500
/** Who does nothing for so many seconds has gone. */
const patience = 90

export interface Reading {
  coverage: Coverage
  stop: () => void
}

/** Resumes where the reader left a text. */
export function comeBack(root: HTMLElement, scroller: HTMLElement, position: Position) {
  resume(root, scroller, position, top)
}

/**
 * Follows the reading of `entry`, and tells the server now and then and when the page is
 * left. `onmove` gets how far down the text the window is, 0 to 1; `onread` hears when more was read.
 */
export function follow(
  entry: Entry,
  root: HTMLElement,
  scroller: HTMLElement,
  onmove: (share: number) => void,
  onread: () => void,
): Reading {
  const reading = entry.text?.reading ?? { at: null, seconds: 0, read: [] }
  const coverage = new Coverage(unitsOf(root), scroller, entry.text?.wordsPerMinute ?? 238, reading.read)
  const kept = look('tracking') === 'on'
  let seconds = reading.seconds
  let idle = 0
  let sent: Position & { share: number } = { ...where(), share: coverage.share }
  let timer: ReturnType<typeof setTimeout> | undefined

  function where(): Position {
    return positionAt(root, scroller.getBoundingClientRect().top + top)
  }

  function save() {
    clearTimeout(timer)
    timer = undefined
    if (!entry.item || !root.isConnected) return
    const now = { ...where(), share: coverage.share }
    const same = now.block === sent.block && now.offset === sent.offset && now.share - sent.share < 0.002
    if (same) return
    sent = now
    const read = kept ? coverage.take() : []
    if (entry.text) entry.text.reading = { at: new Date().toISOString(), seconds, read: coverage.stretches() }
    void send(entry, now, kept ? Math.round(seconds) : null, read)
  }

  function soon() {
    timer ??= setTimeout(save, pause)
  }

  function scrolled() {
    const box = root.getBoundingClientRect()
    const view = scroller.getBoundingClientRect()
    const below = box.height - view.height
    onmove(below > 0 ? Math.max(0, Math.min(1, (view.top - box.top) / below)) : 1)
    idle = 0
    soon()
  }

  const clock = setInterval(() => {
    if (document.hidden || !kept || (idle += tick) > patience) return
    if (coverage.pass(tick)) seconds += tick
    if (coverage.share - sent.share > 0.002) {
      onread()
      soon()
    }
  }, tick * 1000)
  const busy = () => (idle = 0)
  const hidden = () => document.hidden && save()
  scroller.addEventListener('scroll', scrolled, { passive: true })
  for (const kind of ['pointermove', 'keydown'] as const)
    document.addEventListener(kind, busy, { passive: true })
  document.addEventListener('visibilitychange', hidden)
  scrolled()

  return {
    coverage,
    stop() {
      save()
      coverage.stop()
      clearInterval(clock)
      scroller.removeEventListener('scroll', scrolled)
      for (const kind of ['pointermove', 'keydown'] as const) document.removeEventListener(kind, busy)
      document.removeEventListener('visibilitychange', hidden)
    },
  }
}

async function send(
  entry: Entry,
  { block, offset, share }: Position & { share: number },
  readSeconds: number | null,
  read: Stretch[],
) {
  const item = entry.item!
  const state = item.state
  const coverage = Math.max(share, item.progress.coverage)
  const progress = { ...item.progress, coverage, position: { block, offset, quote: '' } }
  await change(entry, { ...item, progress }, async (item) => {
    const revision = entry.text?.revision || 1
    const input = { itemId: item!.id, coverage: share, block, offset, revision, read, readSeconds }
    return (await mutate(SetProgressDocument, { input })).item
  })
  listsChanged()
  if (entry.item?.state !== state) placesChanged()
}
