import { mutate, Refusal } from '../../api/execute.ts'
import { UpdateReadingSettingsDocument, type AccountFieldsFragment } from '../../api/generated/graphql.ts'
import { keepFor, kept } from '../../api/kept.ts'
import { complain } from '../../ui/toasts.svelte.ts'
import { look, looks, setLook, type Aspect, type Look } from './look.svelte.ts'

type Settings = AccountFieldsFragment['readingSettings']

/** What goes with the account; the rest is of this device. */
const shared = {
  theme: 'theme',
  face: 'face',
  size: 'size',
  lines: 'lines',
  measure: 'measure',
  hyphens: 'hyphens',
  justified: 'justified',
  tracking: 'trackProgress',
} as const satisfies Partial<Record<Aspect, keyof Settings>>

type Shared = keyof typeof shared

const asLook = (value: string | boolean) =>
  typeof value === 'boolean' ? (value ? 'on' : 'off') : value.toLowerCase()

/** What was chosen here and is, as far as we know, not kept by the server yet: a page may be left on the way. */
const underway = () => kept<Record<string, string>>('look') ?? {}

/** Makes this device look as the reader chose on any. */
export function adopt(settings: Settings) {
  const chosen = underway()
  for (const aspect of Object.keys(shared) as Shared[]) {
    const value = chosen[aspect] ?? asLook(settings[shared[aspect]])
    const known: readonly string[] = looks[aspect]
    if (known.includes(value) && look(aspect) !== value) setLook(aspect, value as never)
    if (aspect in chosen) send(aspect, value)
  }
}

/** Shows at once what was chosen, and keeps it for the reader's other devices. */
export function choose<A extends Aspect>(aspect: A, value: Look[A]) {
  setLook(aspect, value)
  if (!(aspect in shared)) return
  keepFor('look', { ...underway(), [aspect]: value })
  send(aspect as Shared, value)
}

function send(aspect: Shared, value: string) {
  const input = { [shared[aspect]]: value === 'on' ? true : value === 'off' ? false : value.toUpperCase() }
  function done() {
    const { [aspect]: sent, ...others } = underway()
    if (sent === value) keepFor('look', Object.keys(others).length ? others : null)
  }
  mutate(UpdateReadingSettingsDocument, { input }).then(done, (error: unknown) => {
    if (error instanceof Refusal) done()
    complain(error)
  })
}
