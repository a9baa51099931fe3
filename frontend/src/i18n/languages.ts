export const languages = ['en', 'ru'] as const
export type Language = (typeof languages)[number]

/** The language asked for, else the first of the browser's that we speak. */
export function preferred(wanted: string | null | undefined): Language {
  const preferences = [wanted ?? [], navigator.languages].flat().map((tag) => tag.slice(0, 2))
  return preferences.find((tag): tag is Language => languages.includes(tag as Language)) ?? 'en'
}
