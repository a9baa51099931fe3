import type { HighlightColor } from '../../../src/api/generated/graphql.ts'

export interface Highlight {
  words: string
  color: HighlightColor
  note?: string
  tags?: string[]
  /** Brought along from another program, where it was made so long ago: it is ripe for recall. */
  daysAgo?: number
}

export interface Mark {
  tags: string[]
  note?: string
  favorite?: boolean
  read?: number
  state?: 'READING' | 'ARCHIVED'
  highlights?: Highlight[]
}

/** What the reader did with the posts, the lately queued first, by how their titles begin. */
export const marks: Record<string, Mark> = {
  'What a harbour master knows': {
    tags: ['forecasting'],
    note: 'Same point as *The average of two clocks*: errors that share a cause don’t average out.',
    favorite: true,
    highlights: [
      {
        words: 'a clerk who averages them learns that the reasons are independent',
        color: 'YELLOW',
        daysAgo: 9,
        note: 'Same point as the insurance post: errors that share a cause don’t average out.',
        tags: ['forecasting'],
      },
      {
        words: 'He had drawn a small fish beside it',
        color: 'GREEN',
        note: 'Ask V. whether the earlier book survives.',
      },
      { words: 'A range is a promise about the days on which you are surprised', color: 'BLUE' },
    ],
  },
  'Почему мы спорим о словах': {
    tags: ['language', 'forecasting/disagreement'],
    note: 'Правило — на стену.',
    highlights: [
      {
        words: 'Слово не описывает вещь, а раздаёт поручения',
        color: 'YELLOW',
        daysAgo: 6,
        note: 'То же самое с ярлыками на коробках: читают их те, кто понесёт.',
        tags: ['language'],
      },
      {
        words: 'строки в ней выбрала сама, и выбрала так',
        color: 'GREEN',
        note: 'Так пишут и сводки: сначала вывод, потом строки.',
      },
      { words: 'Прежде чем возражать против слова, скажи, что ты сделаешь иначе', color: 'BLUE' },
    ],
  },
  'Running an air pump': { tags: ['home'] },
  'On being asked by a very patient reader': { tags: ['forecasting'], read: 0.38, state: 'READING' },
  'The average of two clocks': { tags: ['forecasting', 'numbers'], note: 'The table on the second page.' },
  'Attention is a kind of housekeeping': { tags: ['attention'], read: 0.72, state: 'READING' },
  'О том, как районная библиотека': { tags: ['books'], read: 0.15 },
  'How to answer a letter': { tags: ['letters'], favorite: true },
  'Почему медленное чтение': { tags: ['attention', 'books'] },
  'Notes on a borrowed ladder': { tags: ['home'], state: 'ARCHIVED', read: 1 },
  'What people answer when': {
    tags: ['numbers'],
    state: 'ARCHIVED',
    read: 1,
    note: 'Everybody has an opinion.',
  },
  'Разговор с тем, кого нет': { tags: ['letters'], state: 'ARCHIVED', favorite: true, read: 1 },
}
