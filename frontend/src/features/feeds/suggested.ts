import type { Language } from '../../i18n/languages.ts'

export interface Suggestion {
  title: string
  url: string
  about: string
}

/** A few public feeds of long, careful writing, to begin with; each list in its own language. */
export const suggested: Record<Language, Suggestion[]> = {
  en: [
    {
      title: 'LessWrong',
      url: 'https://www.lesswrong.com/feed.xml?view=curated-rss',
      about: 'Curated essays on thinking clearly',
    },
    {
      title: 'Quanta Magazine',
      url: 'https://www.quantamagazine.org/feed/',
      about: 'Mathematics and science, told with care',
    },
    { title: 'Aeon', url: 'https://aeon.co/feed.rss', about: 'Essays on ideas and culture' },
    {
      title: 'The Public Domain Review',
      url: 'https://publicdomainreview.org/rss.xml',
      about: 'Curious finds from the history of ideas',
    },
    { title: 'Julia Evans', url: 'https://jvns.ca/atom.xml', about: 'How computers work, made friendly' },
  ],
  ru: [
    { title: 'Элементы', url: 'https://elementy.ru/rss/news', about: 'Новости науки, рассказанные подробно' },
    { title: 'N + 1', url: 'https://nplus1.ru/rss', about: 'Наука и технологии' },
    { title: 'Горький', url: 'https://gorky.media/feed/', about: 'О книгах и чтении' },
    {
      title: 'Троицкий вариант',
      url: 'https://www.trv-science.ru/feed/',
      about: 'Учёные о науке и образовании',
    },
    {
      title: 'Хабр',
      url: 'https://habr.com/ru/rss/best/daily/?fl=ru',
      about: 'Лучшее за день о программировании и технике',
    },
  ],
}
