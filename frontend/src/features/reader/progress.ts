import { change, type Entry } from '../../api/entries.svelte.ts'
import { mutate } from '../../api/execute.ts'
import { SetProgressDocument } from '../../api/generated/graphql.ts'
import { listsChanged } from '../../api/pager.svelte.ts'
import { placesChanged } from '../account/places.svelte.ts'
import { Coverage } from './coverage.ts'
import { positionAt, resume, type Position } from './position.ts'

const top = 72
const tick = 0.5
const pause = 1500

/**
 * Resumes where the reader left `entry`, follows the reading, and tells the server now and then and when the page is
 * left. `onscroll` gets how far down the text the window is, 0 to 1.
 */
export function follow(
  entry: Entry,
  root: HTMLElement,
  scroller: HTMLElement,
  onscroll: (share: number) => void,
) {
  const progress = entry.item?.progress
  const coverage = new Coverage(root, scroller, progress?.coverage ?? 0)
  if (progress?.position) resume(root, scroller, progress.position, top)
  let sent: Position & { coverage: number } = { ...where(), coverage: progress?.coverage ?? 0 }
  let timer: ReturnType<typeof setTimeout> | undefined

  function where(): Position {
    return positionAt(root, scroller.getBoundingClientRect().top + top)
  }

  function save(leaving = false) {
    clearTimeout(timer)
    timer = undefined
    const now = { ...where(), coverage: Math.max(coverage.share, progress?.coverage ?? 0) }
    const same =
      now.block === sent.block && now.offset === sent.offset && now.coverage - sent.coverage < 0.002
    if (!entry.item || same || !root.isConnected) return
    sent = now
    void send(entry, now, leaving)
  }

  function soon() {
    timer ??= setTimeout(save, pause)
  }

  function scrolled() {
    const box = root.getBoundingClientRect()
    const view = scroller.getBoundingClientRect()
    const below = box.height - view.height
    onscroll(below > 0 ? Math.max(0, Math.min(1, (view.top - box.top) / below)) : 1)
    soon()
  }

  const clock = setInterval(() => {
    if (document.hidden) return
    coverage.pass(tick)
    if (coverage.share - sent.coverage > 0.01) soon()
  }, tick * 1000)
  const hidden = () => document.hidden && save(true)
  scroller.addEventListener('scroll', scrolled, { passive: true })
  document.addEventListener('visibilitychange', hidden)
  scrolled()

  return () => {
    save(true)
    coverage.stop()
    clearInterval(clock)
    scroller.removeEventListener('scroll', scrolled)
    document.removeEventListener('visibilitychange', hidden)
  }
}

async function send(
  entry: Entry,
  { block, offset, coverage }: Position & { coverage: number },
  leaving: boolean,
) {
  const item = entry.item!
  const state = item.state
  const progress = { ...item.progress, coverage, position: { block, offset, quote: '' } }
  await change(entry, { ...item, progress }, async (item) => {
    const input = { itemId: item!.id, coverage, block, offset, revision: entry.currentRevision ?? 1 }
    return (await mutate(SetProgressDocument, { input }, { keepalive: leaving })).item
  })
  listsChanged()
  if (entry.item?.state !== state) placesChanged()
}
