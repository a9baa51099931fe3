import { expect, inject } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { desktop, phone, visitor } from './harness/browser.ts'
import { rss, somePosts } from './harness/site.ts'
import { row, test } from './harness/stage.ts'

test.for([
  ['desktop', desktop],
  ['phone', phone],
] as const)(
  'on a %s it takes five actions from signing up to reading',
  async ([name, options], { browser, site }) => {
    const feed = site.put(
      '/feed',
      'application/rss+xml',
      rss('Slow Harbour', site.url, somePosts('Anchors', 'Bells')),
    )
    const { page, errors } = await visitor(browser, options)
    await page.goto(`${inject('postil')}/sign-up`)
    await page.getByLabel('E-mail').fill(`first-${name}-${process.pid}@example.org`)
    await page.getByLabel('Password').fill('a harbour at low tide')
    await page.getByRole('button', { name: 'Create the account' }).click() // 1

    await page.getByText('What do you like to read?').waitFor()
    expect(await page.getByRole('button', { name: /^Follow ./ }).count()).toBeGreaterThan(2)
    await expectAccessible(page)
    await page.getByLabel('Address of a blog').fill(feed)
    await page.getByLabel('Address of a blog').press('Enter') // 2

    await row(page, 'Anchors').hover()
    await row(page, 'Anchors').getByRole('button', { name: 'Queue' }).click() // 3
    await page.getByRole('link', { name: name === 'phone' ? 'List' : 'Reading list' }).click() // 4
    await row(page, 'Anchors').locator('h2 a').click() // 5
    await page.locator('.prose', { hasText: 'as the ferryman told it' }).waitFor()
    expect(errors).toEqual([])
    await page.context().close()
  },
)

test('each empty place says what will be there', async ({ reader: { page, url } }) => {
  for (const [address, text] of [
    ['/list/queued', 'The queue is empty'],
    ['/list/reading', 'Nothing is half-read'],
    ['/list/favorites', 'No favourites yet'],
    ['/list/archived', 'Nothing is archived yet'],
    ['/list/snoozed', 'Nothing is snoozed'],
    ['/search', 'Nothing is saved yet'],
    ['/tags', 'No tags yet'],
    ['/feeds', 'Good places to begin'],
  ]) {
    await page.goto(url + address)
    await page.getByText(text!).waitFor()
    await expectAccessible(page)
  }
  await page.goto(`${url}/list/queued?q=nowhere`)
  await page.getByRole('button', { name: 'Show everything' }).click()
  await page.getByText('The queue is empty').waitFor()
})
