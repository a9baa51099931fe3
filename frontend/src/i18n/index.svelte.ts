import type door from './door/en.json'
import type en from './en.json'
import { catalogues } from './catalogue.ts'
import { preferred, type Language } from './languages.ts'

export type Key = keyof typeof en | keyof typeof door
type Values = Record<string, string | number>
type Texts<K extends string> = Record<K, (values: Values) => string>
type Catalogue = Texts<Key>

let current = $state.raw({ language: 'en' as Language, catalogue: {} as Catalogue })

/** The text for `key` in the reader's language. */
export const t = (key: Key, values: Values = {}): string => current.catalogue[key](values)

/**
 * Such a function for a part of the app that comes when it is opened, and brings its texts with it. It knows those that are always there, too.
 */
export function also<K extends string>(catalogues: Record<Language, Record<K, string>>) {
  const own = catalogues as unknown as Record<Language, Texts<K> & Partial<Catalogue>>
  return (key: K | Key, values: Values = {}): string =>
    ((own[current.language][key] ?? current.catalogue[key as Key]) as Texts<K>[K])(values)
}

export const language = (): Language => current.language

/** Speaks the language asked for, else the first of the browser's that we know. */
export async function speak(wanted: string | null | undefined) {
  const language = preferred(wanted)
  current = { language, catalogue: (await catalogues[language]()).default as Catalogue }
  document.documentElement.lang = language
}
