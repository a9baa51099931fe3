import type { Reader } from '../../harness/reader.ts'
import { rss, type FeedPost, type Site } from '../../harness/site.ts'
import { english } from './english.ts'
import { marks, type Highlight, type Mark } from './marks.ts'
import type { Drawn } from './pictures.ts'
import { russian } from './russian.ts'
import type { Shelf, Writing } from './writing.ts'

const hour = 3_600_000

/** Puts the made-up feeds and their pictures on the site; gives their addresses. */
export function publish(site: Site, drawn: Drawn): string[] {
  for (const [name, body] of drawn.pictures) site.put(`/pictures/${name}.jpg`, 'image/jpeg', body)
  for (const [name, body] of drawn.icons) site.put(`/icons/${name}.png`, 'image/png', body)

  const post = ({ title, author, hoursAgo, html, comments, picture }: Writing, at: number): FeedPost => ({
    id: String(at),
    title,
    author,
    html,
    published: new Date(Date.now() - hoursAgo * hour),
    comments: comments ? `https://talk.example/${at}` : undefined,
    commentCount: comments,
    image: picture && `${site.url}/pictures/${picture}.jpg`,
  })
  const feed = ({ title, site: name, icon, posts }: Shelf) => {
    const picture = `${site.url}/icons/${icon}.png`
    const body = rss(title, `https://${name}.example`, posts.map(post), picture)
    return site.put(`/${name}.xml`, 'application/rss+xml', body)
  }
  return [...english, ...russian].map(feed)
}

/** Gives the reader a library to look at: six feeds, and a list with tags, notes, favourites and half-read posts. */
export async function furnish({ ask, follow }: Reader, feeds: string[]) {
  for (const feed of feeds) await follow(feed)
  const { viewer } = await ask('{ viewer { stream(first: 100) { nodes { id title url } } } }')
  for (const [title, mark] of Object.entries(marks).toReversed()) {
    const post = viewer.stream.nodes.find((each: { title: string }) => each.title.startsWith(title))
    await put(ask, post, mark)
  }
}

async function put(ask: Reader['ask'], post: { id: string; url: string }, mark: Mark) {
  const { tags, note, favorite, read, state, highlights = [] } = mark

  const { queuePost } = await ask(
    `mutation ($post: ID!, $tags: [String!], $note: Markdown) {
      queuePost(input: {postId: $post, tags: $tags, note: $note}) { item { id } } }`,
    { post: post.id, tags, note },
  )
  const { id } = queuePost.item
  if (favorite)
    await ask('mutation ($id: ID!) { setFavorite(input: {itemId: $id, favorite: true}) { item { id } } }', {
      id,
    })
  if (read)
    await ask(
      `mutation ($id: ID!, $read: Float!) {
        setProgress(input: {itemId: $id, coverage: $read, block: 3, offset: 0, revision: 1}) { item { id } } }`,
      { id, read },
    )
  if (read || state)
    await ask(
      `mutation ($id: ID!, $state: ReadingState!) {
        setReadingState(input: {itemId: $id, state: $state}) { item { id } } }`,
      { id, state: state ?? 'QUEUED' },
    )
  for (const highlight of highlights)
    await (highlight.daysAgo ? bringAlong(ask, post.url, highlight) : highlightIn(ask, post.id, highlight))
}

async function bringAlong(ask: Reader['ask'], uri: string, { words, note, tags, daysAgo }: Highlight) {
  const created = new Date(Date.now() - daysAgo! * 24 * hour).toISOString()
  const selector = [{ type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' }]
  const content = JSON.stringify([{ uri, created, text: note, tags, target: [{ selector }] }])
  const { importAnnotations } = await ask(
    `mutation ($content: String!) {
      importAnnotations(input: {format: HYPOTHESIS, content: $content}) { placed } }`,
    { content },
  )
  if (!importAnnotations.placed) throw new Error(`“${words}” was not found`)
}

async function highlightIn(ask: Reader['ask'], postId: string, { words, ...highlight }: Highlight) {
  const quote = { exact: words, prefix: '', suffix: '' }
  const { createAnnotation } = await ask(
    `mutation ($input: CreateAnnotationInput!) {
      createAnnotation(input: $input) { userErrors { message } } }`,
    { input: { postId, revision: 1, quote, ...highlight } },
  )
  const [refused] = createAnnotation.userErrors
  if (refused) throw new Error(`“${words}”: ${refused.message}`)
}
