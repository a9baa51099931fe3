import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { rss } from './harness/site.ts'
import { test, type Reader } from './harness/stage.ts'

/** Texts with all that is odd about them: formulas, notes, tables, code, talks. */
const fixtures = resolve(import.meta.dirname, '../../backend/src/test/resources/reading')
const odd = [
  '<p>😀 Ёж &amp; <b>co</b>&nbsp;— e\u0301 fin.</p><pre>\n\n  two  lines\r\n\tend\n</pre><p>done</p>',
]

/** Whole feeds from the wild; they lie beside the repository, if at all (see docs/performance.md). */
const wild = join(
  process.env.CORPORA ?? resolve(import.meta.dirname, '../../../shared/corpora'),
  'feeds/real',
)

interface Post {
  id: string
  title: string
  content: string
  currentRevision: number
}

const POSTS = `query ($query: String!, $after: String) { viewer { stream(query: $query, first: 100, after: $after) {
  nodes { id title content currentRevision } pageInfo { hasNextPage endCursor } } } }`

async function follow({ ask }: Reader, address: string): Promise<Post[]> {
  const { followFeed } = await ask(
    `mutation ($url: URL!) { followFeed(input: {url: $url}) { followedFeed { feed { id } } userErrors { message } } }`,
    { url: address },
  )
  expect([address, followFeed.userErrors]).toEqual([address, []])
  const posts: Post[] = []
  for (let after: string | null = null, more = true; more;) {
    const { stream }: any = (await ask(POSTS, { query: `feed:${followFeed.followedFeed.feed.id}`, after }))
      .viewer
    posts.push(...stream.nodes)
    after = stream.pageInfo.endCursor
    more = stream.pageInfo.hasNextPage
  }
  return posts
}

/** What the browser makes of it. */
const textContent = (page: Page, html: string) =>
  page.evaluate((html) => {
    const element = document.createElement('div')
    element.innerHTML = html
    return element.textContent!
  }, html)

/** Places all over a text, its very beginning and end among them; none cuts a character in two. */
function places(text: string): [number, number][] {
  const whole = (at: number) => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at)
  const last = text.length
  return [0, 0.21, 0.4, 0.66, 0.83, 1]
    .map((share): [number, number] => {
      const start = whole(Math.floor(share * Math.max(0, last - 30)))
      return [start, whole(Math.min(last, start + 30))]
    })
    .filter(([start, end]) => text.slice(start, end).trim())
}

/** The server finds the words of each place exactly there, between the same characters as the browser. */
async function expectSamePlaces({ ask }: Reader, post: Post, text: string) {
  const all = places(text)
  if (!all.length) return 0
  const wishes = all.map(([start, end]) => ({
    postId: post.id,
    revision: post.currentRevision,
    quote: { exact: text.slice(start, end) },
    position: { start, end },
  }))
  const names = wishes.map((_, i) => `$i${i}: CreateAnnotationInput!`).join(', ')
  const calls = wishes.map(
    (_, i) => `a${i}: createAnnotation(input: $i${i}) { userErrors { message }
      annotation { position { start end } quote { prefix suffix } } }`,
  )
  const answers = await ask(
    `mutation (${names}) { ${calls.join('\n')} }`,
    Object.fromEntries(wishes.map((wish, i) => [`i${i}`, wish])),
  )
  const halved = (character = '') => /[\udc00-\udfff]/.test(character)
  const around = all.map(([start, end]) => {
    const from = Math.max(0, start - 32)
    const to = Math.min(text.length, end + 32)
    return {
      prefix: text.slice(from > 0 && halved(text[from]) ? from + 1 : from, start),
      suffix: text.slice(end, halved(text[to]) ? to - 1 : to),
    }
  })
  const found = all.map((_, i) => answers[`a${i}`])
  expect([post.title, found.map((each) => each.userErrors)]).toEqual([post.title, all.map(() => [])])
  expect([post.title, found.map((each) => each.annotation.position)]).toEqual([
    post.title,
    all.map(([start, end]) => ({ start, end })),
  ])
  expect([post.title, found.map((each) => each.annotation.quote)]).toEqual([post.title, around])
  return all.length
}

/** The text on screen without what the app adds to it: what selections are counted over. */
const onScreen = (page: Page) =>
  page
    .locator('.prose')
    .first()
    .evaluate((prose) => {
      const own = prose.cloneNode(true) as Element
      own.querySelectorAll('[data-added]').forEach((each) => each.remove())
      return own.textContent
    })

test('positions count the same characters in the browser and on the server', async ({ reader, site }) => {
  const files = readdirSync(fixtures).filter((file) => extname(file) === '.html')
  expect(files.length).toBeGreaterThan(100)
  const posts = [
    ...odd.map((html, i) => ({ id: `odd-${i}`, title: `odd-${i}`, html })),
    ...files.map((file) => ({ id: file, title: file, html: readFileSync(join(fixtures, file), 'utf8') })),
  ]
  const kept = await follow(reader, site.put('/feed', 'application/rss+xml', rss('Odd', site.url, posts)))
  expect(kept.length).toBe(posts.length)
  const { page, url } = reader
  let compared = 0
  for (const post of kept)
    compared += await expectSamePlaces(reader, post, await textContent(page, post.content))
  expect(compared).toBeGreaterThan(500)
  for (const post of kept.filter((_, i) => i % 12 === 0)) {
    await page.goto(`${url}/read/${post.id}`)
    await page.locator('.prose').first().waitFor()
    expect([post.title, await onScreen(page)]).toEqual([post.title, await textContent(page, post.content)])
  }
})

test.skipIf(!existsSync(wild))(
  'positions count the same characters in every post of the real feeds',
  { timeout: 600_000 },
  async ({ reader, site }) => {
    const { page } = reader
    let posts = 0
    for (const file of readdirSync(wild).filter((file) => /\.(rss|xml|atom|rdf)$/.test(file))) {
      const feed = site.put(`/${file}`, 'application/xml', readFileSync(join(wild, file)))
      for (const post of await follow(reader, feed)) {
        posts += (await expectSamePlaces(reader, post, await textContent(page, post.content))) ? 1 : 0
      }
    }
    expect(posts).toBeGreaterThan(100)
  },
)
