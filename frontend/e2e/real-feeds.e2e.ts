import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { rss, somePosts } from './harness/site.ts'
import { test } from './harness/stage.ts'

/** Whole feeds from the wild; they lie beside the repository, if at all (see docs/performance.md). */
const folder = join(
  process.env.CORPORA ?? resolve(import.meta.dirname, '../../../shared/corpora'),
  'feeds/real',
)
const there = existsSync(folder)
if (!there) console.warn(`no feeds at ${folder}: the test of real feeds is left out`)

const TYPES: Record<string, string> = {
  '.rss': 'application/rss+xml',
  '.xml': 'application/xml',
  '.atom': 'application/atom+xml',
  '.rdf': 'application/rdf+xml',
  '.json': 'application/feed+json',
}

/** Those that are whole: one of them was cut off in the middle when it was kept. */
function wholeFeeds(): string[] {
  return readdirSync(folder).filter((file) => {
    if (!(extname(file) in TYPES)) return false
    if (extname(file) !== '.json') return true
    try {
      return JSON.parse(readFileSync(join(folder, file), 'utf8')) !== null
    } catch {
      return false
    }
  })
}

interface Post {
  id: string
  title: string
  wordCount: number
  content: string
}

test.skipIf(!there)(
  'every real feed can be followed, and its posts be read',
  { timeout: 600_000 },
  async ({ reader, site }) => {
    const { page, url, ask } = reader
    const files = wholeFeeds()
    expect(files.length).toBeGreaterThan(20)
    const longest: Post[] = []
    for (const file of files) {
      const address = site.put(`/${file}`, TYPES[extname(file)]!, readFileSync(join(folder, file)))
      const { followFeed } = await ask(FOLLOW, { url: address })
      expect([file, followFeed.userErrors]).toEqual([file, []])
      const { viewer } = await ask(POSTS, { query: `feed:${followFeed.followedFeed.feed.id}` })
      const posts: Post[] = viewer.stream.nodes
      expect([file, posts.filter((post) => post.title.trim() === '')]).toEqual([file, []])
      const words = (post: Post) => post.wordCount
      const [most] = posts.toSorted((a, b) => words(b) - words(a))
      if (most && words(most) > 0) longest.push(most)
    }
    expect(longest.length).toBeGreaterThan(20)

    await page.goto(`${url}/feeds`)
    await expect
      .poll(() =>
        page
          .getByRole('main')
          .getByText(/checked/i)
          .count(),
      )
      .toBeGreaterThan(20)
    for (const post of longest) {
      await page.goto(`${url}/read/${post.id}`)
      await page.locator('.prose').waitFor()
      const letters = await page.evaluate(
        (html) => new DOMParser().parseFromString(html, 'text/html').body.textContent!.length,
        post.content,
      )
      const shown = (await page.locator('.prose').first().textContent())!.length
      expect(shown, post.title).toBeGreaterThan(letters * 0.9)
      expect(await page.locator('.prose script, .prose style, .prose iframe').count()).toBe(0)
      const { scrollWidth, clientWidth } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return { scrollWidth, clientWidth }
      })
      expect(scrollWidth, `“${post.title}” is wider than the screen`).toBeLessThanOrEqual(clientWidth)
    }
  },
)

test('a feed of nineteen posts, one of them of 27,000 words, opens in the reader', async ({
  reader,
  site,
}) => {
  const posts = somePosts(...Array.from({ length: 19 }, (_, i) => `Letter ${i + 1}`))
  const sections = Array.from(
    { length: 90 },
    (_, i) =>
      `<h2>Hour ${i + 1}</h2>${`<p>${'The pilot spoke and the boat went on. '.repeat(13)}</p>`.repeat(3)}`,
  )
  posts[7] = {
    ...posts[7]!,
    title: 'The whole night',
    html: `${sections.join('')}<p>And it was morning.</p>`,
  }
  await reader.follow(site.put('/feed', 'application/rss+xml', rss('Letters', site.url, posts)))
  const { page, url } = reader
  await page.goto(`${url}/stream`)
  await page.getByRole('link', { name: 'The whole night' }).click()
  await page.locator('.prose', { hasText: 'And it was morning.' }).waitFor()
  const words = ((await page.locator('.prose').textContent()) ?? '').split(/\s+/).length
  expect(words).toBeGreaterThan(26_000)
  await expectAccessible(page)
})

const FOLLOW = `mutation ($url: URL!) { followFeed(input: {url: $url}) {
  followedFeed { id feed { id } } userErrors { message } } }`

const POSTS = `query ($query: String!) { viewer { stream(query: $query, first: 100) {
  nodes { id title wordCount content } } } }`
