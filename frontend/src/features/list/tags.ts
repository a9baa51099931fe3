import { mutate } from '../../api/execute.ts'
import { DeleteTagDocument, RenameTagDocument, RestoreTagDocument } from '../../api/generated/graphql.ts'
import { listsChanged } from '../../api/pager.svelte.ts'
import { t } from '../../i18n/tags/texts.ts'
import { complain, say } from '../../ui/toasts.svelte.ts'
import { setTags, tags, type Tag } from '../account/places.svelte.ts'

export async function change(tag: Tag, name: string, color: string | null) {
  const before = tags()
  setTags(before.map((each) => (each.id === tag.id ? { ...tag, name, color } : each)))
  try {
    await mutate(RenameTagDocument, { input: { id: tag.id, name, color } })
    listsChanged()
  } catch (error) {
    setTags(before)
    complain(error)
  }
}

export async function discard(tag: Tag) {
  const before = tags()
  setTags(before.filter((each) => each.id !== tag.id))
  try {
    await mutate(DeleteTagDocument, { id: tag.id })
    listsChanged()
    say(t('tag.deleted', { name: tag.name }), () => restore(tag.id))
  } catch (error) {
    setTags(before)
    complain(error)
  }
}

async function restore(id: string) {
  try {
    const { tag } = await mutate(RestoreTagDocument, { id })
    setTags([...tags(), tag!].sort((a, b) => a.name.localeCompare(b.name)))
    listsChanged()
  } catch (error) {
    complain(error)
  }
}
