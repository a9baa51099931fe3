import { entryOf, keep, type Entry } from '../../api/entries.svelte.ts'
import { execute } from '../../api/execute.ts'
import { PostDocument } from '../../api/generated/graphql.ts'
import { markSeen } from '../stream/seen.ts'
import { textOf } from './text.ts'

/** The post with its text; null when there is none, or none for this reader. */
export async function openPost(id: string): Promise<Entry | null> {
  const known = entryOf(id)
  const entry = known?.content && known.textState === 'PRESENT' ? known : await fetchPost(id)
  if (entry) void markSeen(entry)
  return entry
}

async function fetchPost(id: string): Promise<Entry | null> {
  const { node } = await execute(PostDocument, { id })
  if (node?.__typename !== 'Post') return null
  const {
    item,
    __typename,
    content,
    wordsPerMinute,
    outline,
    footnotes,
    cites,
    citedBy,
    reading,
    currentRevision,
    ...post
  } = node
  const present = post.textState === 'PRESENT'
  return keep(
    { ...post, content: present ? content : undefined, text: present ? textOf(node) : undefined },
    item,
  )
}
