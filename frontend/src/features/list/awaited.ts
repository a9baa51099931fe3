import { keep, type Entry } from '../../api/entries.svelte.ts'
import { execute } from '../../api/execute.ts'
import { ItemDocument } from '../../api/generated/graphql.ts'
import { live } from '../account/watch.svelte.ts'

/** What is told by the server need be asked for only in case it was lost. */
const RARELY = 20_000

const asked = new Set<string>()

/** Asks for a post whose text is still to come, less and less often, until it came or could not be had. */
export async function awaitText(entry: Entry) {
  if (asked.has(entry.id)) return
  asked.add(entry.id)
  let pause = 700
  while (entry.textState === 'AWAITED') {
    await new Promise((resolve) => setTimeout(resolve, live() ? RARELY : pause))
    pause = Math.min(pause * 1.4, 15_000)
    if (document.hidden) continue
    const answer = await execute(ItemDocument, { post: entry.id }).catch(() => null)
    const item = answer?.viewer?.readingListItem
    if (item) keep(item.post, item)
    else if (answer) break
  }
  asked.delete(entry.id)
}
