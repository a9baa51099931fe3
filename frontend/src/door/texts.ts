import type english from '../i18n/door/en.json'
import { preferred, type Language } from '../i18n/languages.ts'

const load: Record<Language, () => Promise<{ default: unknown }>> = {
  en: () => import('../i18n/door/en.json'),
  ru: () => import('../i18n/door/ru.json'),
}

/** The few texts that stand before the app, in the browser's language. */
export async function texts(): Promise<(key: keyof typeof english) => string> {
  const language = preferred(null)
  document.documentElement.lang = language
  const catalogue = (await load[language]()).default as Record<string, (values: object) => string>
  return (key) => catalogue[key]!({})
}
