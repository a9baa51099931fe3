import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { rss, somePosts } from './harness/site.ts'
import { row, test, titles, toast } from './harness/stage.ts'

const blog = (site: { url: string; put: (path: string, type: string, body: string) => string }) =>
  site.put(
    '/feed.xml',
    'application/rss+xml',
    rss('Slow Harbour', site.url, somePosts('First light', 'Low tide', 'Old ropes')),
  )

test('a feed is followed by its address, and its posts are queued by key and by press, and taken back', async ({
  reader: { page },
  site,
}) => {
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Feeds', exact: true }).click()
  await page.getByLabel('Address of a blog').fill(blog(site))
  await page.getByRole('button', { name: 'Follow', exact: true }).click()
  await toast(page, 'You follow Slow Harbour').waitFor()

  await page
    .getByRole('link', { name: /^Stream/ })
    .first()
    .click()
  await row(page, 'Old ropes').waitFor()
  expect(await titles(page)).toEqual(['First light', 'Low tide', 'Old ropes'])
  expect(await row(page, 'Low tide').textContent()).toMatch(/Slow Harbour · Mara Lindqvist.*\d min/s)
  await page.getByText(/checked \d+ seconds? ago/).waitFor()
  await expectAccessible(page)

  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('q')
  await row(page, 'Low tide').getByText('queued', { exact: true }).waitFor()
  await page.keyboard.press('z')
  await row(page, 'Low tide').getByText('queued', { exact: true }).waitFor({ state: 'detached' })

  await row(page, 'Old ropes').hover()
  await row(page, 'Old ropes').getByRole('button', { name: 'Queue' }).click()
  await toast(page, 'Queued').getByRole('button', { name: 'Undo' }).click()
  await row(page, 'Old ropes').getByText('queued', { exact: true }).waitFor({ state: 'detached' })
  await row(page, 'Old ropes').getByRole('button', { name: 'Queue' }).click()
  await row(page, 'Old ropes').getByText('queued', { exact: true }).waitFor()

  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await expect.poll(() => titles(page)).toEqual(['Old ropes'])
  await page.reload()
  await expect.poll(() => titles(page)).toEqual(['Old ropes'])
})

test('new posts come when the feed is asked, and all are marked as seen at once', async ({
  reader,
  site,
}) => {
  const { page } = reader
  const feed = blog(site)
  await reader.follow(feed)
  await page.reload()
  await row(page, 'First light').waitFor()
  site.put(
    '/feed.xml',
    'application/rss+xml',
    rss('Slow Harbour', site.url, somePosts('High water', 'First light', 'Low tide', 'Old ropes')),
  )
  await page.getByRole('link', { name: 'Feeds', exact: true }).click()
  await page.getByRole('button', { name: 'Check now' }).click()
  await page.getByText('4 new').waitFor()
  await page
    .getByRole('link', { name: /^Stream/ })
    .first()
    .click()
  await row(page, 'High water').waitFor()
  await page.getByRole('button', { name: 'Mark all 4 as seen' }).click()
  await page.getByRole('button', { name: /as seen/ }).waitFor({ state: 'detached' })
})
