import { language, t, type Key } from './index.svelte.ts'

const steps: [Key, number][] = [
  ['ago.days', 86_400],
  ['ago.hours', 3_600],
  ['ago.minutes', 60],
  ['ago.seconds', 1],
]

/** "8 minutes ago", in the largest unit that fits. */
export function ago(instant: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(instant)) / 1000))
  const [key, unit] = steps.find(([, unit]) => seconds >= unit) ?? steps.at(-1)!
  return t(key, { n: Math.floor(seconds / unit) })
}

const format = (instant: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language() === 'en' ? 'en-GB' : language(), options).format(new Date(instant))

/** As short as tells it apart: the time today, the day this year, else the date. */
export function shortDate(instant: string, now = new Date()): string {
  const date = new Date(instant)
  if (date.toDateString() === now.toDateString()) return format(instant, { timeStyle: 'short' })
  const year = date.getFullYear() === now.getFullYear() ? undefined : 'numeric'
  return format(instant, { day: 'numeric', month: 'short', year })
}

export const longDate = (instant: string) => format(instant, { dateStyle: 'long' })

export const dateAndTime = (instant: string) => format(instant, { dateStyle: 'medium', timeStyle: 'short' })
