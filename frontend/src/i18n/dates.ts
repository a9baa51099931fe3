import { language, t, type Key } from './index.svelte.ts'

const units: [Key, number][] = [
  ['span.days', 86_400],
  ['span.hours', 3_600],
  ['span.minutes', 60],
  ['span.seconds', 1],
]

/** "just now", and "8 minutes 59 seconds ago": in the largest unit that fits and, within a day, the next. */
export function ago(instant: string, now: number): string {
  const seconds = Math.floor((now - Date.parse(instant)) / 1000)
  if (seconds < 1) return t('ago.now')
  const found = units.findIndex(([, unit]) => seconds >= unit)
  const at = found < 0 ? units.length - 1 : found
  const [key, unit] = units[at]!
  const [finer, small] = (at > 0 && units[at + 1]) || [null, 1]
  const rest = Math.floor((seconds % unit) / small)
  const parts = [t(key, { n: Math.floor(seconds / unit) }), finer && rest ? t(finer, { n: rest }) : '']
  return t('ago', { time: parts.filter(Boolean).join(' ') })
}

/** Making one takes longer than drawing a row does. */
const formats = new Map<string, Intl.DateTimeFormat>()

function format(instant: string, options: Intl.DateTimeFormatOptions) {
  const locale = language() === 'en' ? 'en-GB' : language()
  const key = locale + JSON.stringify(options)
  let made = formats.get(key)
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(locale, options)))
  return made.format(new Date(instant))
}

/** As short as tells it apart: the time today, the day this year, else the date. */
export function shortDate(instant: string, now = new Date()): string {
  const date = new Date(instant)
  if (date.toDateString() === now.toDateString()) return format(instant, { timeStyle: 'short' })
  const day = { day: 'numeric', month: 'short' } as const
  return format(instant, date.getFullYear() === now.getFullYear() ? day : { ...day, year: 'numeric' })
}

export const longDate = (instant: string) => format(instant, { dateStyle: 'long' })

export const dateAndTime = (instant: string) => format(instant, { dateStyle: 'medium', timeStyle: 'short' })
