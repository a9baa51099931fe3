import { askAhead } from '../api/execute.ts'
import {
  PlacesDocument,
  PostDocument,
  ReadingListDocument,
  StreamDocument,
} from '../api/generated/graphql.ts'
import { askList, askStream, joined } from '../features/list/asks.ts'
import { orderNamed } from '../features/list/orders.ts'
import { placeNamed } from '../features/list/places.ts'
import { catalogues } from '../i18n/catalogue.ts'
import type { Language } from '../i18n/languages.ts'
import { landing, matched } from './paths.ts'
import { screenAt } from './screens.ts'

/**
 * Asks for all that the screen will need while the app itself is still on its way, so that one comes beside the other and not after it. Who
 * asks first is also who says how: the screens ask by the same functions.
 */
export function goAhead(app: () => Promise<unknown>, language: Language) {
  const { pathname, searchParams } = new URL(landing(), location.href)
  askAhead(PlacesDocument, {})
  const query = (searchParams.get('q') ?? '').trim()
  const order = orderNamed(searchParams.get('order'))
  const list = matched(pathname, '/list/:place/:post?')
  const post = matched(pathname, '/read/:post')?.post
  if (matched(pathname, '/stream/:post?')) askAhead(StreamDocument, askStream(query))
  else if (matched(pathname, '/search/:post?')) askAhead(ReadingListDocument, askList(query, order))
  else if (list) askAhead(ReadingListDocument, askList(joined(placeNamed(list.place).query, query), order))
  else if (post) askAhead(PostDocument, { id: post })
  for (const load of [app, catalogues[language], screenAt(pathname).load]) load().catch(() => {})
}
