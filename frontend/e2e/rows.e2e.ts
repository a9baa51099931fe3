import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { rss } from './harness/site.ts'
import { row, test } from './harness/stage.ts'

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

test('rows come in three densities, and the reader’s is kept', async ({ reader, site }) => {
  const { page, url, follow } = reader
  const image = site.put('/tide.png', 'image/png', pixel)
  const show = site.hold('/tide.png')
  const html = '<p>The tide came in and went out again, as the ferryman told it.</p>'.repeat(30)
  await follow(
    site.put(
      '/feed',
      'application/rss+xml',
      rss('Slow Harbour', site.url, [
        { id: 'a', title: 'Anchors', html, image },
        { id: 'b', title: 'Bells '.repeat(33), html },
      ]),
    ),
  )
  const height = async () => {
    await page.evaluate(() => document.fonts.ready)
    return (await row(page, 'Anchors').boundingBox())!.height
  }
  const choose = async (name: string) => {
    await page.goto(`${url}/settings`)
    await page.getByLabel(name).check()
    await page.goto(`${url}/stream`)
    await row(page, 'Anchors').waitFor()
    await expectAccessible(page)
  }

  await page.goto(`${url}/stream`)
  await row(page, 'Anchors').waitFor()
  const comfortable = await height()

  await choose('Compact')
  expect(await height()).toBeLessThan(comfortable / 2)
  const heights = await page.locator('.row').evaluateAll((rows) => rows.map((each) => each.clientHeight))
  expect(new Set(heights).size).toBe(1) // a long title too

  await choose('With pictures')
  const picture = row(page, 'Anchors').locator('img.lead')
  const before = await height()
  expect(before).toBeGreaterThan(comfortable)
  show()
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1)
  expect(await height()).toBe(before)
})

test('counts that come later move no row', async ({ reader, site }) => {
  const { page, url, follow } = reader
  await follow(
    site.put(
      '/feed',
      'application/rss+xml',
      rss('Slow Harbour', site.url, [{ id: 'a', title: 'Anchors', html: '<p>Of iron.</p>' }]),
    ),
  )
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => (letThrough = resolve))
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('query Places')) await held
    await route.continue()
  })
  await page.goto(`${url}/stream`)
  await row(page, 'Anchors').waitFor()
  await page.evaluate(() => document.fonts.ready)
  const top = async () => (await row(page, 'Anchors').boundingBox())!.y
  const before = await top()
  letThrough()
  await page.getByRole('button', { name: /as seen/ }).waitFor()
  expect(await top()).toBe(before)
})
