import { expect, test } from 'vitest'
import { beginning, wholeWords } from './cue.ts'

test.each([
  ['Nine captains wait at the lock.', 'Nine captains wait'],
  ['  Nine captains\nwait at the lock.', 'Nine captains wait'],
  ['Nine captains wait.', ''],
  ['九人の船長が閘門で待っている。夕暮れまで誰も通れない。', '九人の船長が'],
  ['九人の船長', ''],
])('%j begins with %j', (passage, cue) => {
  expect(beginning(passage)).toBe(cue)
})

test.each([
  ['ne captains wait at the lock and ', 'captains wait at the lock and '],
  ['captains wait ', 'captains wait '],
  ['待っている。', '待っている。'],
  ['', ''],
])('of %j whole words are left', (context, left) => {
  expect(wholeWords(context)).toBe(left)
})
