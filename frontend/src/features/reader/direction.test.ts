import { expect, test } from 'vitest'
import { directionOf } from './direction.ts'

test.each([
  ['<p>The keeper counts the lamps.</p>', 'ltr'],
  ['<p>השומר מונה את המנורות.</p>', 'rtl'],
  ['<p lang="en">يحصي الحارس المصابيح.</p>', 'rtl'],
  ['<p>“<b>HTML</b>”: השומר מונה את המנורות בשעת בין הערביים.</p>', 'rtl'],
  ['<p>שלום, said the keeper, and counted the lamps once more.</p>', 'ltr'],
  ['<p>Смотритель считает лампы.</p>', 'ltr'],
  ['<p>燈台守</p>', 'ltr'],
  ['<p>1, 2, 3</p>', 'ltr'],
  ['', 'ltr'],
])('the letters of %s run %s', (html, way) => {
  expect(directionOf(html)).toBe(way)
})
