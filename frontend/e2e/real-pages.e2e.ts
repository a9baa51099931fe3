import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect } from 'vitest'
import { desktop, phone } from './harness/browser.ts'
import { test } from './harness/stage.ts'

/** Pages of other people's sites; they lie beside the repository, if at all (see docs/performance.md). */
const folder = join(
  process.env.POSTIL_CORPORA ?? resolve(import.meta.dirname, '../../../shared/corpora'),
  'pages/wcxb/html',
)
/** Where to put pictures of what was saved, for somebody to look at. */
const pictures = process.env.POSTIL_PICTURES
const MANY = 30

function somePages(): string[] {
  const all = readdirSync(folder).sort()
  return Array.from({ length: MANY }, (_, i) => all[Math.floor((i * all.length) / MANY)]!)
}

const there = existsSync(folder)
if (!there) console.warn(`no pages at ${folder}: the test of real pages is left out`)

test.skipIf(!there).each([
  ['desktop', desktop],
  ['phone', phone],
] as const)(
  'thirty real pages are saved and read on a %s',
  { timeout: 900_000 },
  async (name, options, { come, site }) => {
    const { page, url, ask } = await come(options)
    const addresses = somePages().map((file) =>
      site.put(`/${file.slice(0, 4)}`, 'text/html', gunzipSync(readFileSync(join(folder, file)))),
    )
    for (const address of addresses) {
      await page.goto(`${url}/save?url=${encodeURIComponent(address)}`)
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByRole('status').getByText('Saved').waitFor()
    }
    const query =
      '{ viewer { readingList(first: 50) { nodes { post { id url title textState wordCount } } } } }'
    await expect
      .poll(async () => (await ask(query)).viewer.readingList.nodes.every(settled), { timeout: 300_000 })
      .toBe(true)
    const posts = (await ask(query)).viewer.readingList.nodes.map((item: { post: Post }) => item.post)
    expect(posts).toHaveLength(MANY)
    expect(posts.filter((post: Post) => post.textState !== 'PRESENT')).toEqual([])
    expect(posts.filter((post: Post) => post.title === post.url)).toEqual([])

    if (pictures) mkdirSync(pictures, { recursive: true })
    for (const post of posts as Post[]) {
      await page.goto(`${url}/read/${post.id}`)
      await page.locator('.prose').waitFor()
      expect(await page.getByRole('heading', { level: 1 }).first().textContent()).toBe(post.title)
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
      expect(scrollWidth, `${post.url} is wider than the screen`).toBeLessThanOrEqual(clientWidth)
      if (pictures) await page.screenshot({ path: join(pictures, `${post.url.slice(-4)}-${name}.png`) })
    }
    await page.goto(`${url}/list/queued`)
    await page.locator('.row').first().waitFor()
    if (pictures) await page.screenshot({ path: join(pictures, `list-${name}.png`) })
  },
)

interface Post {
  id: string
  url: string
  title: string
  textState: string
  wordCount: number
}

const settled = ({ post }: { post: Post }) => post.textState !== 'AWAITED'
