import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { desktop, phone } from './harness/browser.ts'
import { test } from './harness/stage.ts'

/** Pages of other people's sites; they lie beside the repository, if at all (see docs/performance.md). */
const folder = join(
  process.env.CORPORA ?? resolve(import.meta.dirname, '../../../shared/corpora'),
  'pages/wcxb/html',
)
/** Where to put pictures of what was saved, for somebody to look at. */
const pictures = process.env.PICTURES
const MANY = 30

function somePages(): string[] {
  const all = readdirSync(folder).sort()
  return Array.from({ length: MANY }, (_, i) => all[Math.floor((i * all.length) / MANY)]!)
}

const there = existsSync(folder)
if (!there) console.warn(`no pages at ${folder}: the test of real pages is left out`)

const screens = { desktop, phone }
for (const name of ['desktop', 'phone'] as const) {
  const title = `thirty real pages are saved and read on a ${name}`
  test.skipIf(!there)(title, { timeout: 900_000 }, async ({ come, site }) => {
    const { page, url, ask } = await come(screens[name])
    const addresses = somePages().map((file) =>
      site.put(`/${file.slice(0, 4)}`, 'text/html', gunzipSync(readFileSync(join(folder, file)))),
    )
    for (const address of addresses) {
      await page.goto(`${url}/save?url=${encodeURIComponent(address)}`)
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByRole('status').getByText('Saved').waitFor()
    }
    const saved = async (): Promise<Post[]> =>
      (await ask(LIST)).viewer.readingList.nodes.map((item: { post: Post }) => item.post)
    const awaited = async () => (await saved()).filter((post) => post.textState === 'AWAITED').length
    await expect.poll(awaited, { timeout: 300_000 }).toBe(0)
    const posts = await saved()
    expect(posts).toHaveLength(MANY)
    expect(posts.filter((post) => post.textState !== 'PRESENT')).toEqual([])
    expect(posts.filter((post) => post.title === post.url)).toEqual([])

    for (const post of posts) {
      await page.goto(`${url}/read/${post.id}`)
      await page.locator('.prose').waitFor()
      expect(await page.getByRole('heading', { level: 1 }).first().textContent()).toBe(post.title)
      const { scrollWidth, clientWidth } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return { scrollWidth, clientWidth }
      })
      expect(scrollWidth, `${post.url} is wider than the screen`).toBeLessThanOrEqual(clientWidth)
      await look(page, `${post.url.slice(-4)}-${name}`)
    }
    await page.goto(`${url}/list/queued`)
    await page.locator('.row').first().waitFor()
    await look(page, `list-${name}`)
  })
}

async function look(page: Page, name: string) {
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

const LIST = '{ viewer { readingList(first: 50) { nodes { post { id url title textState } } } } }'

interface Post {
  id: string
  url: string
  title: string
  textState: string
}
