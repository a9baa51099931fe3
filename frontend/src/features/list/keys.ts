import type { Entry } from '../../api/entries.svelte.ts'
import type { Action } from '../../app/shortcuts.ts'
import { t } from '../../i18n/index.svelte.ts'
import { float } from '../../ui/popover.svelte.ts'
import { archive, favorite, queue } from './actions.ts'
import NoteEditor from './NoteEditor.svelte'
import TagEditor from './TagEditor.svelte'

export const openTags = (entry: Entry, anchor: Element | null) =>
  float(anchor, t('tags'), TagEditor, { entry })
export const openNote = (entry: Entry, anchor: Element | null) =>
  float(anchor, t('note'), NoteEditor, { entry })

/** What the keys do to one post. */
export function entryKeys(entry: Entry, anchor: () => Element | null): Partial<Record<Action, () => void>> {
  return {
    original: () => window.open(entry.url, '_blank', 'noopener'),
    queue: () => void queue(entry),
    favorite: () => void favorite(entry),
    tags: () => openTags(entry, anchor()),
    note: () => openNote(entry, anchor()),
    archive: () => void archive(entry),
  }
}
