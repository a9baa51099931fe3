import type { PostQuery } from '../../api/generated/graphql.ts'

type Node = NonNullable<PostQuery['node']>
type Full = Extract<Node, { __typename: 'Post' }>

/** What a reader needs beside the text itself. */
export interface PostText {
  revision: number
  wordsPerMinute: number
  outline: Full['outline']
  footnotes: Full['footnotes']
  cites: Full['cites']
  citedBy: Full['citedBy']
  /** What was read of it so far, on whichever device. */
  reading: { at: string | null; seconds: number; read: Stretch[] }
  /** The reader's note on the post, as it is shown; another one by the time that it was changed. */
  note: NoteText
}

export interface NoteText {
  note: string | null
  noteHtml: string | null
}

export type OutlinePart = Full['outline'][number]
export type LinkedPost = Full['cites'][number]

/** In UTF-16 units of the text. */
export interface Stretch {
  start: number
  end: number
}

export const textOf = ({
  currentRevision,
  wordsPerMinute,
  outline,
  footnotes,
  cites,
  citedBy,
  reading,
}: Full): PostText => ({
  revision: currentRevision,
  wordsPerMinute,
  outline,
  footnotes,
  cites,
  citedBy,
  reading: {
    at: reading?.progress.readAt ?? null,
    seconds: reading?.progress.readSeconds ?? 0,
    read: reading?.progress.read ?? [],
  },
  note: { note: reading?.note ?? null, noteHtml: reading?.noteHtml ?? null },
})
