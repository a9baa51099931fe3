import type { ReviewGrade } from '../../api/generated/graphql.ts'
import type { Action } from '../../app/shortcuts.ts'
import type { Key } from '../../i18n/review/texts.ts'

/** From forgotten to known by heart. */
export const grades: { name: ReviewGrade; action: Action; label: Key }[] = [
  { name: 'AGAIN', action: 'again', label: 'grade.again' },
  { name: 'HARD', action: 'hard', label: 'grade.hard' },
  { name: 'GOOD', action: 'good', label: 'grade.good' },
  { name: 'EASY', action: 'easy', label: 'grade.easy' },
]
