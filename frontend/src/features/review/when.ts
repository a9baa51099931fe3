import { language } from '../../i18n/index.svelte.ts'

/** How many days from now, as people say it: tomorrow, in 12 days. */
export function inDays(instant: string, now = new Date()): string {
  const day = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000
  const days = Math.max(0, day(new Date(instant)) - day(now))
  return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(days, 'day')
}
