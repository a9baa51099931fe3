import { execute } from '../../api/execute.ts'
import { UpdateReadingSettingsDocument, type AccountFieldsFragment } from '../../api/generated/graphql.ts'
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

/** Makes this device look as the reader chose on any. */
export function adopt(settings: Settings) {
  for (const aspect of Object.keys(shared) as Shared[]) {
    const value = asLook(settings[shared[aspect]])
    const known: readonly string[] = looks[aspect]
    if (known.includes(value) && look(aspect) !== value) setLook(aspect, value as never)
  }
}

/** Shows at once what was chosen, and keeps it for the reader's other devices. */
export function choose<A extends Aspect>(aspect: A, value: Look[A]) {
  setLook(aspect, value)
  if (!(aspect in shared)) return
  const name = shared[aspect as Shared]
  const input = { [name]: value === 'on' ? true : value === 'off' ? false : value.toUpperCase() }
  execute(UpdateReadingSettingsDocument, { input }).catch(complain)
}
