import { language, t, type Key } from './index.svelte.ts'

const units: [Key, number][] = [
  ['span.days', 86_400],
  ['span.hours', 3_600],
  ['span.minutes', 60],
  ['span.seconds', 1],
]

/** "8 minutes 59 seconds ago": in the largest unit that fits and, within a day, the next. */
export function ago(instant: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(instant)) / 1000))
  const found = units.findIndex(([, unit]) => seconds >= unit)
  const at = found < 0 ? units.length - 1 : found
  const [key, unit] = units[at]!
  const [finer, small] = (at > 0 && units[at + 1]) || [null, 1]
  const rest = Math.floor((seconds % unit) / small)
  const parts = [t(key, { n: Math.floor(seconds / unit) }), finer && rest ? t(finer, { n: rest }) : '']
  return t('ago', { time: parts.filter(Boolean).join(' ') })
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
