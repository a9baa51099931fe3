import type { Entry } from '../../api/entries.svelte.ts'
import { t, type Key } from '../../i18n/index.svelte.ts'
import { archive, queue } from './actions.ts'
import { gestures, type Gestures } from './gestures.ts'
import { queueAll } from './several.ts'

/** To the right is the queue, to the left the archive, and from there back; null where that would do nothing. */
function meaning(entry: Entry | undefined, to: 'left' | 'right'): { words: Key; act: () => void } | null {
  if (!entry) return null
  const state = entry.item?.state
  if (to === 'left')
    return { words: state === 'ARCHIVED' ? 'unarchive' : 'archive', act: () => void archive(entry) }
  if (state === 'QUEUED') return null
  return { words: 'queue', act: () => (entry.item ? queueAll([entry]) : void queue(entry)) }
}

export interface Fingers extends Pick<Gestures, 'pull' | 'pulled'> {
  rows: () => readonly Entry[]
  hold: (entry: Entry) => void
}

/** What fingers do to a list of posts. */
export const touches = (on: () => Fingers) =>
  gestures(() => {
    const { rows, hold, pull, pulled } = on()
    const of = (id: string) => rows().find((entry) => entry.id === id)
    return {
      words: (id, to) => {
        const means = meaning(of(id), to)
        return means && t(means.words)
      },
      swipe: (id, to) => meaning(of(id), to)?.act(),
      hold(id) {
        const entry = of(id)
        if (entry) hold(entry)
      },
      pull,
      pulled,
    }
  })
