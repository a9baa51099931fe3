import { expect, test } from 'vitest'
import { snoozeTimes } from './snooze.ts'

const names = (now: Date) =>
  snoozeTimes(now).map(({ label, until }) => [
    label,
    new Date(until).toDateString(),
    new Date(until).getHours(),
  ])

test('on a Thursday morning there is the evening, tomorrow, Saturday and Monday', () => {
  expect(names(new Date(2026, 5, 4, 9))).toEqual([
    ['snooze.evening', 'Thu Jun 04 2026', 18],
    ['snooze.tomorrow', 'Fri Jun 05 2026', 8],
    ['snooze.weekend', 'Sat Jun 06 2026', 9],
    ['snooze.week', 'Mon Jun 08 2026', 8],
  ])
})

test('on a Saturday night the weekend is the next one, and no evening is left', () => {
  expect(names(new Date(2026, 5, 6, 23))).toEqual([
    ['snooze.tomorrow', 'Sun Jun 07 2026', 8],
    ['snooze.weekend', 'Sat Jun 13 2026', 9],
    ['snooze.week', 'Mon Jun 08 2026', 8],
  ])
})
