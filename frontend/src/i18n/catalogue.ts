import type { Language } from './languages.ts'

/** The texts that are always there, in one language. Whoever asks a second time gets the same. */
export const catalogues: Record<Language, () => Promise<{ default: unknown }>> = {
  en: () => import('./en.json'),
  ru: () => import('./ru.json'),
}
