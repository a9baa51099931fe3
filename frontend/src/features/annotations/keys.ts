import type { Action } from '../../app/shortcuts.ts'
import { colors } from './colors.ts'
import type { Marking } from './marking.svelte.ts'
import { caretBox } from './selection.ts'
import type { Steps } from './steps.ts'

type Acts = Partial<Record<Action, () => void>>

/** What the keys do in a text. `walking`: `next` and `previous` go through its paragraphs, not through a list of posts. */
export function markingKeys(marking: Marking, steps: Steps, walking: boolean): Acts {
  /** The browser tells of a selection a moment later; the next key may be quicker. */
  const extend = (...to: Parameters<Steps['extend']>) => {
    const now = steps.extend(...to)
    if (now) marking.selected = { place: now.place, box: caretBox(now.range), pointer: 'keys' }
  }
  const acts: Acts = {
    highlight: () => mark(marking, steps),
    extend: () => extend('end', 1),
    shrink: () => extend('end', -1),
    startLater: () => extend('start', 1),
    startEarlier: () => extend('start', -1),
    notes: () => (marking.listed = !marking.listed),
  }
  if (walking) {
    acts.next = () => steps.go(1)
    acts.previous = () => steps.go(-1)
  }
  const open = marking.open
  if (marking.selected || steps.here) {
    acts.note = () => mark(marking, steps, { writing: true })
    for (const { action, name } of colors) acts[action] = () => mark(marking, steps, { color: name })
  } else if (open) {
    acts.note = () => marking.show(open, { writing: true })
    for (const { action, name } of colors) acts[action] = () => marking.notes.change(open, { color: name })
  }
  return acts
}

/** Marks what is selected, or else the whole paragraph that has the focus. */
function mark(
  marking: Marking,
  steps: Steps,
  { color, writing = false }: { color?: (typeof colors)[number]['name']; writing?: boolean } = {},
) {
  const here = steps.here
  marking.comeBackTo(here?.element)
  if (!marking.selected && here) {
    const box = here.element.getBoundingClientRect()
    marking.selected = { place: { start: here.start, end: here.end }, box, pointer: 'keys' }
  }
  if (!marking.selected) return steps.go(0)
  if (marking.moving) return void marking.attachHere()
  if (writing) return marking.write()
  marking.highlight(color)
}
