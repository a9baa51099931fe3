import type { Entry } from '../../api/entries.svelte.ts'
import type { Action } from '../../app/shortcuts.ts'
import { t } from '../../i18n/index.svelte.ts'
import { floatLate } from '../../ui/popover.svelte.ts'
import { archive, favorite, queue } from './actions.ts'

const tagEditor = () => import('./TagEditor.svelte')
const noteEditor = () => import('./NoteEditor.svelte')

export const openTags = (entry: Entry, anchor: Element | null) =>
  void floatLate(anchor, t('tags'), tagEditor, { entry })
export const openNote = (entry: Entry, anchor: Element | null) =>
  void floatLate(anchor, t('note'), noteEditor, { entry })

/** Brings what opens on a post before it is wanted: it opens at once then, also when the server is away. */
export const expectEditing = () =>
  void Promise.all([tagEditor(), noteEditor(), import('./ItemMenu.svelte')]).catch(() => {})

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
