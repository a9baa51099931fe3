import type en from './en.json'

export type Key = keyof typeof en
type Values = Record<string, string | number>
type Catalogue = Record<Key, (values: Values) => string>

export const languages = ['en', 'ru'] as const
export type Language = (typeof languages)[number]

const load: Record<Language, () => Promise<{ default: unknown }>> = {
  en: () => import('./en.json'),
  ru: () => import('./ru.json'),
}

let current = $state.raw({ language: 'en' as Language, catalogue: {} as Catalogue })

/** The text for `key` in the reader's language. */
export const t = (key: Key, values: Values = {}): string => current.catalogue[key](values)

export const language = (): Language => current.language

/** The language asked for, else the first of the browser's that we speak. */
export async function speak(wanted: string | null | undefined) {
  const preferences = [wanted ?? [], navigator.languages].flat().map((tag) => tag.slice(0, 2))
  const chosen = preferences.find((tag): tag is Language => languages.includes(tag as Language)) ?? 'en'
  const catalogue = (await load[chosen]()).default as Catalogue
  current = { language: chosen, catalogue }
  document.documentElement.lang = chosen
}
