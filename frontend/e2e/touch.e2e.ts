import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { page as html, rss, somePosts } from './harness/site.ts'
import { row, test, titles, toast } from './harness/stage.ts'

test('the main job on a phone', async ({ onPhone: { page }, site }) => {
  const feed = site.put(
    '/feed',
    'application/rss+xml',
    rss('Slow Harbour', site.url, somePosts('Anchors', 'Buoys', 'Cables')),
  )
  const tabs = page.getByRole('navigation', { name: 'Main places' })
  await tabs.getByRole('button', { name: 'More' }).tap()
  await page.getByRole('menuitem', { name: 'Feeds' }).tap()
  await page.getByLabel('Address of a blog').fill(feed)
  await page.getByRole('button', { name: 'Follow', exact: true }).tap()
  await toast(page, 'You follow').waitFor()
  await expectAccessible(page)

  await tabs.getByRole('link', { name: 'Stream' }).tap()
  await row(page, 'Anchors').getByRole('button', { name: 'Queue' }).tap()
  await row(page, 'Anchors').getByText('queued', { exact: true }).waitFor()
  await toast(page, 'Queued').getByRole('button', { name: 'Undo' }).tap()
  await row(page, 'Anchors').getByText('queued', { exact: true }).waitFor({ state: 'detached' })
  await row(page, 'Anchors').getByRole('button', { name: 'Queue' }).tap()
  await row(page, 'Cables').getByRole('button', { name: 'Queue' }).tap()
  await row(page, 'Cables').getByText('queued', { exact: true }).waitFor()

  await tabs.getByRole('link', { name: 'List' }).tap()
  await expect.poll(() => titles(page)).toEqual(['Cables', 'Anchors'])
  await expectAccessible(page)
  await row(page, 'Cables').getByRole('button', { name: 'More' }).tap()
  await page.getByRole('menuitem', { name: 'Tags' }).tap()
  await page.getByRole('combobox').fill('iron')
  await page.getByRole('option', { name: 'New tag #iron' }).tap()
  await page.getByRole('button', { name: 'Take off #iron' }).waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await row(page, 'Cables').locator('.tag', { hasText: 'iron' }).waitFor()
  await row(page, 'Cables').getByRole('button', { name: 'Archive' }).tap()
  await expect.poll(() => titles(page)).toEqual(['Anchors'])

  await row(page, 'Anchors').getByRole('link', { name: 'Anchors' }).tap()
  await page.locator('.prose', { hasText: 'as the ferryman told it' }).waitFor()
  await expectAccessible(page)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)
  await page.getByRole('button', { name: 'Back' }).tap()
  await row(page, 'Anchors').waitFor()

  const address = site.put(
    '/saved',
    'text/html',
    html('Saved on the way', '<article><p>By tram.</p></article>'),
  )
  await tabs.getByRole('button', { name: 'Save' }).tap()
  await page.getByLabel('Address of the page').fill(address)
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).tap()
  await expect.poll(() => titles(page)).toHaveLength(2)
})
