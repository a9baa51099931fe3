import { keepFor, kept } from '../../api/kept.ts'
import type { Entry } from '../../api/entries.svelte.ts'
import { execute, mutate, Refusal } from '../../api/execute.ts'
import { ItemDocument, PreviewDocument, SetNoteDocument } from '../../api/generated/graphql.ts'
import { set } from './actions.ts'

/** What was typed but not yet taken by the server, and the note that it was typed over. */
export interface Draft {
  text: string
  base: string
}

const place = (entry: Entry) => `note ${entry.id}`
export const draftOf = (entry: Entry) => kept<Draft>(place(entry))
export const keepDraft = (entry: Entry, draft: Draft | null) => keepFor(place(entry), draft)

/** The note that another device wrote meanwhile. */
export interface Conflict {
  theirs: string
}

const isConflict = (error: unknown) =>
  error instanceof Refusal && error.userErrors.some(({ code }) => code === 'CONFLICT')

/**
 * Writes the note over `base`, the one that was seen. True when the server took it, false when it refused; what another device wrote
 * meanwhile is given and stays.
 */
export async function writeNote(entry: Entry, { text, base }: Draft): Promise<boolean | Conflict> {
  let conflict: Conflict | undefined
  const done = await set(entry, { note: text || null }, async (itemId) => {
    try {
      const input = { itemId, note: text || null, replaces: base || null }
      const { item } = await mutate(SetNoteDocument, { input })
      if (entry.text && item) entry.text.note = item
      return { item }
    } catch (error) {
      if (!isConflict(error)) throw error
      const item = (await execute(ItemDocument, { post: entry.id })).viewer?.readingListItem ?? null
      conflict = { theirs: item?.note ?? '' }
      return { item }
    }
  })
  return conflict ?? done
}

/** The note as it will be shown, in HTML that the server has cleaned. */
export async function preview(markdown: string): Promise<string> {
  return (await execute(PreviewDocument, { markdown })).viewer?.preview ?? ''
}
