import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { rss, somePosts, type Site } from './harness/site.ts'
import { row, test, titles, type Reader } from './harness/stage.ts'

const feed = (site: Site, title: string, path: string, ...posts: string[]) =>
  site.put(path, 'application/rss+xml', rss(title, `${site.url}/${title.length}`, somePosts(...posts)))

/** Four queued posts of two feeds; the lately queued comes first. */
async function library({ page, follow, queue, url }: Reader, site: Site) {
  await follow(feed(site, 'Slow Harbour', '/a.xml', 'Anchors', 'Buoys', 'Cables'))
  await follow(feed(site, 'The Lamp Room', '/b.xml', 'Dimmers'))
  await queue('Anchors', 'Cables', 'Dimmers', 'Buoys')
  await page.goto(`${url}/list/queued`)
  await row(page, 'Buoys').waitFor()
  expect(await titles(page)).toEqual(['Buoys', 'Dimmers', 'Cables', 'Anchors'])
}

test('a post stands in the part of the list where its state puts it', async ({ reader, site }) => {
  const { page } = reader
  await library(reader, site)
  await expectAccessible(page)
  const parts = page.getByRole('navigation', { name: 'Reading list' })
  const shows = async (part: string, ...posts: string[]) => {
    await parts.getByRole('link', { name: part }).click()
    await expect.poll(() => titles(page)).toEqual(posts)
  }
  await page.keyboard.press('j')
  await page.keyboard.press('e') // Buoys
  await row(page, 'Buoys').waitFor({ state: 'detached' })
  await page.keyboard.press('f') // Dimmers, which moved up
  await row(page, 'Dimmers').getByText('favourite').waitFor()
  await shows('Archive', 'Buoys')
  await shows('Favourites', 'Dimmers')
  await expectAccessible(page)
  await shows('Reading')
  await page.getByText('Nothing is half-read').waitFor()
  await shows('Queued', 'Dimmers', 'Cables', 'Anchors')

  await row(page, 'Cables').hover()
  await row(page, 'Cables').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Snooze' }).click()
  await page.getByRole('menuitem', { name: 'Tomorrow' }).click()
  await row(page, 'Cables').waitFor({ state: 'detached' })
  await shows('Snoozed', 'Cables')
  await shows('Archive', 'Buoys')
  await page.keyboard.press('j')
  await page.keyboard.press('e')
  await shows('Queued', 'Buoys', 'Dimmers', 'Anchors')
})

test('the list is narrowed by tag, feed and words, and a mistake in the search is named in place', async ({
  reader,
  site,
}) => {
  const { page } = reader
  await library(reader, site)
  await row(page, 'Cables').locator('a').first().focus()
  await page.keyboard.press('t')
  await page.keyboard.type('rope')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await row(page, 'Cables').getByText('rope', { exact: true }).waitFor()

  const choose = async (filter: RegExp, choice: string) => {
    await page.getByRole('button', { name: filter }).click()
    await page.getByRole('menuitemradio', { name: choice }).click()
  }
  await choose(/^Tag:/, 'rope')
  await expect.poll(() => titles(page)).toEqual(['Cables'])
  await page.reload()
  await expect.poll(() => titles(page)).toEqual(['Cables'])
  await choose(/^Tag:/, 'All tags')
  await choose(/^Feed:/, 'The Lamp Room')
  await expect.poll(() => titles(page)).toEqual(['Dimmers'])
  await choose(/^Feed:/, 'All feeds')
  await expect.poll(() => titles(page)).toHaveLength(4)

  await page.keyboard.press('/')
  await page.keyboard.type('anch')
  await expect.poll(() => titles(page)).toEqual(['Anchors'])
  await page.getByRole('searchbox').fill('-tag:rope feed:"Slow Harbour"')
  await expect.poll(() => titles(page)).toEqual(['Buoys', 'Anchors'])
  await page.getByRole('searchbox').fill('colour:red')
  await page.locator('.rows .problem', { hasText: 'colour' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('searchbox').fill('nowhere')
  await page.getByText('Nothing matches').waitFor()

  await page.goto(`${reader.url}/search?q=state:queued tag:rope`)
  await expect.poll(() => titles(page)).toEqual(['Cables'])
  await expectAccessible(page)
})

test('the list has many orders, and one of the reader’s own, by dragging and by keys', async ({
  reader,
  site,
}) => {
  const { page } = reader
  await library(reader, site)
  const order = async (name: string) => {
    await page.getByRole('button', { name: /^Order:/ }).click()
    await page.getByRole('menuitemradio', { name }).click()
  }
  const shows = (...posts: string[]) => expect.poll(() => titles(page)).toEqual(posts)
  await order('Oldest first')
  await expect.poll(async () => (await titles(page))[0]).toBe('Cables')
  await order('Longest first')
  await expect.poll(async () => (await titles(page)).slice(0, 2)).toEqual(['Cables', 'Buoys'])
  await order('By title')
  await shows('Anchors', 'Buoys', 'Cables', 'Dimmers')

  await order('My own order')
  await page.locator('[data-handle]').first().waitFor()
  const [first, second, third, fourth] = ['Buoys', 'Dimmers', 'Cables', 'Anchors'] as const
  await shows(first, second, third, fourth)
  await page.keyboard.press('j')
  await page.keyboard.press('Alt+ArrowDown')
  await shows(second, first, third, fourth)
  await page.keyboard.press('Alt+ArrowUp')
  await shows(first, second, third, fourth)

  const handle = (await row(page, first).locator('[data-handle]').boundingBox())!
  const target = (await row(page, third).boundingBox())!
  const moved = page.waitForResponse(
    (response) => response.request().postData()?.includes('moveItem') ?? false,
  )
  await page.mouse.move(handle.x + 8, handle.y + 8)
  await page.mouse.down()
  await page.mouse.move(handle.x + 8, target.y + target.height - 4, { steps: 8 })
  await expect.poll(() => row(page, third).evaluate((each) => each.style.translate)).toMatch(/-\d/)
  await page.mouse.up()
  await moved
  await shows(second, third, first, fourth)
  await page.reload()
  await shows(second, third, first, fourth)
  await expectAccessible(page)
})
