import { beforeAll, describe, expect, test } from 'vitest'
import { ago, shortDate } from './dates.ts'
import { speak } from './index.svelte.ts'

const now = Date.parse('2026-06-04T12:00:00Z')
const before = (seconds: number) => new Date(now - seconds * 1000).toISOString()

describe('how long ago', () => {
  beforeAll(() => speak('ru'))

  test.each([
    [0, 'только что'],
    [1, '1 секунду назад'],
    [59, '59 секунд назад'],
    [60, '1 минуту назад'],
    [2 * 60, '2 минуты назад'],
    [8 * 60 + 59, '8 минут 59 секунд назад'],
    [21 * 60 + 1, '21 минуту 1 секунду назад'],
    [21 * 3600, '21 час назад'],
    [2 * 3600 + 62, '2 часа 1 минуту назад'],
    [5 * 3600 + 59, '5 часов назад'],
    [3 * 86_400 + 7200, '3 дня назад'],
    [-5, 'только что'],
  ])('%i seconds before is “%s”', (seconds, text) => {
    expect(ago(before(seconds), now)).toBe(text)
  })
})

describe('the short date', () => {
  beforeAll(() => speak('en'))
  const noon = new Date(2026, 5, 4, 12, 0)
  const local = (...parts: [number, number, number, number?, number?]) => new Date(...parts).toISOString()

  test('of today is the time', () => expect(shortDate(local(2026, 5, 4, 9, 5), noon)).toBe('09:05'))
  test('of this year is the day', () => expect(shortDate(local(2026, 0, 9), noon)).toBe('9 Jan'))
  test('of another year has the year', () => expect(shortDate(local(2024, 0, 9), noon)).toBe('9 Jan 2024'))
})
