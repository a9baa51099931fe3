import type { Key } from '../../i18n/list/texts.ts'

const at = (now: Date, days: number, hour: number) =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour).toISOString()

/** The usual moments to be shown a post again, in the reader's own zone. */
export function snoozeTimes(now: Date): { label: Key; until: string }[] {
  const toSaturday = (6 - now.getDay() + 7) % 7 || 7
  const toMonday = (1 - now.getDay() + 7) % 7 || 7
  return [
    ...(now.getHours() < 17 ? [{ label: 'snooze.evening' as const, until: at(now, 0, 18) }] : []),
    { label: 'snooze.tomorrow', until: at(now, 1, 8) },
    { label: 'snooze.weekend', until: at(now, toSaturday, 9) },
    { label: 'snooze.week', until: at(now, toMonday, 8) },
  ]
}
