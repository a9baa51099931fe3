import type door from './door/en.json'
import type en from './en.json'
import { preferred, type Language } from './languages.ts'

export type Key = keyof typeof en | keyof typeof door
type Values = Record<string, string | number>
type Catalogue = Record<Key, (values: Values) => string>

const load: Record<Language, () => Promise<{ default: unknown }[]>> = {
  en: () => Promise.all([import('./en.json'), import('./door/en.json')]),
  ru: () => Promise.all([import('./ru.json'), import('./door/ru.json')]),
}

let current = $state.raw({ language: 'en' as Language, catalogue: {} as Catalogue })

/** The text for `key` in the reader's language. */
export const t = (key: Key, values: Values = {}): string => current.catalogue[key](values)

export const language = (): Language => current.language

/** Speaks the language asked for, else the first of the browser's that we know. */
export async function speak(wanted: string | null | undefined) {
  const language = preferred(wanted)
  const parts = (await load[language]()).map((part) => part.default)
  current = { language, catalogue: Object.assign({}, ...parts) as Catalogue }
  document.documentElement.lang = language
}
