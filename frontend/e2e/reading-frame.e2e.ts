import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { rss, somePosts } from './harness/site.ts'
import { row, test, type Reader } from './harness/stage.ts'

async function open({ page, url, follow }: Reader, feed: string) {
  await follow(feed)
  await page.goto(`${url}/stream`)
  await row(page, 'Bells').locator('h2 a').click()
  await page.locator('.prose p').nth(1).waitFor()
}

const feed = (url: string) => rss('Slow Harbour', url, somePosts('Anchors', 'Bells'))
const bottomOfTools = async (page: Page) => {
  const box = (await page.locator('.reader .top').boundingBox())!
  return box.y + box.height
}

test('the tools step back while one reads on, and return at the smallest move upward', async ({
  onPhone,
  site,
}) => {
  const { page } = onPhone
  await open(onPhone, site.put('/feed', 'application/rss+xml', feed(site.url)))
  expect(await bottomOfTools(page)).toBeGreaterThan(40)
  const scroll = (by: number) => page.locator('.reader').evaluate((box, by) => box.scrollBy(0, by), by)
  await scroll(300)
  await expect.poll(() => bottomOfTools(page)).toBeLessThanOrEqual(0)
  await scroll(300)
  expect(await bottomOfTools(page)).toBeLessThanOrEqual(0)
  await scroll(-1)
  await expect.poll(() => bottomOfTools(page)).toBeGreaterThan(40)
})

test('the type of the text is the reader’s choice, and stays', async ({ reader, site }) => {
  const { page } = reader
  await open(reader, site.put('/feed', 'application/rss+xml', feed(site.url)))
  const type = () =>
    page.locator('.prose').evaluate((text) => {
      const { fontSize, lineHeight, fontFamily } = getComputedStyle(text)
      return { size: parseFloat(fontSize), line: parseFloat(lineHeight), family: fontFamily.split(',')[0] }
    })
  const before = await type()
  await page.getByRole('button', { name: 'Type and paper' }).click()
  await expectAccessible(page)
  for (const choice of ['Sepia', 'Onest', 'Very large', 'Open'])
    await page.getByRole('radio', { name: choice }).check()
  const after = await type()
  expect(after.size).toBeGreaterThan(before.size * 1.3)
  expect(after.line / after.size).toBeGreaterThan(before.line / before.size)
  expect(after.family).toContain('Onest')

  await page.reload()
  await page.locator('.prose p').nth(1).waitFor()
  expect(await type()).toEqual(after)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(245, 237, 221)',
  )
  await expectAccessible(page)
})

test('a line of the text has 60 to 75 characters', async ({ reader, site }) => {
  const { page } = reader
  const sentence =
    'There are people who keep records because they were told to, and people who keep them because a day that is ' +
    'not written down seems to have been somebody else’s. '
  const posts = [{ id: 'bells', title: 'Bells', html: `<p>Of bronze.</p><p>${sentence.repeat(20)}</p>` }]
  await open(reader, site.put('/feed', 'application/rss+xml', rss('Slow Harbour', site.url, posts)))
  const characters = await page
    .locator('.prose p')
    .nth(1)
    .evaluate(async (paragraph) => {
      await document.fonts.ready
      const range = document.createRange()
      range.selectNodeContents(paragraph)
      const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)))
      return paragraph.textContent!.length / lines.size
    })
  expect(characters).toBeGreaterThan(60)
  expect(characters).toBeLessThan(75)
})

test('what is printed is the text alone, all of it', async ({ reader, site }) => {
  const { page } = reader
  await open(reader, site.put('/feed', 'application/rss+xml', feed(site.url)))
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  for (const hidden of ['nav', '.list', '.top'])
    expect(await page.locator(hidden).first().isVisible()).toBe(false)
  expect(await page.locator('.prose').isVisible()).toBe(true)
  const colours = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement)
    return [backgroundColor, color]
  })
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
  const pdf = await page.pdf({ format: 'A5' })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length
  expect(pages).toBeGreaterThan(2)
})
