import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { page as html, rss, somePosts } from './harness/site.ts'
import { row, test, titles, toast } from './harness/stage.ts'

test('a page that names several feeds lets the reader choose', async ({ reader: { page, url }, site }) => {
  const all = site.put('/all.xml', 'application/rss+xml', rss('All of it', site.url, somePosts('Anchors')))
  const links = site.put('/links.xml', 'application/rss+xml', rss('Only links', site.url, somePosts('Buoys')))
  const blog = site.put(
    '/',
    'text/html',
    html(
      'A blog',
      '<p>Welcome.</p>',
      `<link rel="alternate" type="application/rss+xml" title="All of it" href="${all}">
       <link rel="alternate" type="application/rss+xml" title="Only links" href="${links}">`,
    ),
  )
  await page.goto(`${url}/feeds`)
  await page.getByText('Good places to begin').waitFor()
  await page.getByLabel('Address of a blog').fill(blog)
  await page.keyboard.press('Enter')
  await page.getByText('This page names several feeds.').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Only links' }).click()
  await page.getByRole('heading', { name: 'Only links' }).waitFor()
  await page.getByText('This page names several feeds.').waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Unfollow' }).click()
  await page.getByText('Good places to begin').waitFor()
  await toast(page, 'You no longer follow').getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('heading', { name: 'Only links' }).waitFor()
})

test('an address without a feed is refused in place', async ({ reader: { page, url }, site }) => {
  const plain = site.put('/plain', 'text/html', html('Plain', '<p>No feed here.</p>'))
  await page.goto(`${url}/feeds`)
  for (const address of [plain, `${site.url}/nothing`, 'not an address']) {
    await page.getByLabel('Address of a blog').fill(address)
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: /\S/ }).waitFor()
    await page.getByLabel('Address of a blog').fill('')
    await page.getByRole('button', { name: 'Follow', exact: true }).isEnabled()
  }
  await expectAccessible(page)
})

test('a feed gets the reader’s own name and folder, and may fill the list by itself', async ({
  reader,
  site,
}) => {
  const { page, url } = reader
  await reader.follow(
    site.put('/feed', 'application/rss+xml', rss('Slow Harbour', site.url, somePosts('Anchors', 'Buoys'))),
  )
  await page.goto(`${url}/feeds`)
  await page.getByRole('button', { name: 'Change' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Harbour news')
  await page.getByLabel('Folder').fill('Sea')
  await page.getByLabel('Put new posts straight on the reading list').check()
  await page.getByLabel('Only those that match').fill('nothing:here')
  await page.getByRole('button', { name: 'Save', exact: true }).last().click()
  await page.getByRole('alert').filter({ hasText: 'nothing' }).waitFor()
  await expectAccessible(page)
  await page.getByLabel('Only those that match').fill('new')
  await page.getByRole('button', { name: 'Save', exact: true }).last().click()
  await page.getByRole('heading', { name: 'Sea' }).waitFor()
  await page.getByRole('heading', { name: /^Harbour news/ }).waitFor()

  site.put(
    '/feed',
    'application/rss+xml',
    rss('Slow Harbour', site.url, somePosts('A new mast', 'A sail', 'Anchors', 'Buoys')),
  )
  await page.getByRole('button', { name: 'Check now' }).click()
  await page.getByText('3 new').waitFor() // the one on the list counts as seen
  await page.goto(`${url}/list/queued`)
  await expect.poll(() => titles(page)).toEqual(['A new mast'])
  await page.goto(`${url}/feeds`)
  await page.getByRole('link', { name: 'Harbour news' }).last().click()
  await row(page, 'A sail').waitFor()
  expect(page.url()).toContain('/stream?q=')
})

test('a feed that fails says why and keeps its posts, and others go on', async ({ reader, site }) => {
  const { page, url } = reader
  const feed = (title: string, path: string, ...posts: string[]) =>
    site.put(path, 'application/rss+xml', rss(title, site.url, somePosts(...posts)))
  await reader.follow(feed('Slow Harbour', '/a', 'Anchors'))
  await reader.follow(feed('The Lamp Room', '/b', 'Dimmers'))
  site.put('/a', 'text/plain', 'Closed for the winter')
  await page.goto(`${url}/feeds`)
  const of = (title: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })
  await of('Slow Harbour').getByRole('button', { name: 'Check now' }).click()
  await of('Slow Harbour').locator('.problem', { hasText: /\S/ }).waitFor()
  await expectAccessible(page)
  feed('The Lamp Room', '/b', 'Wicks', 'Dimmers')
  await of('The Lamp Room').getByRole('button', { name: 'Check now' }).click()
  await of('The Lamp Room').getByText('2 new').waitFor()
  expect(await of('The Lamp Room').locator('.problem').count()).toBe(0)
  await page
    .getByRole('link', { name: /^Stream/ })
    .first()
    .click()
  await row(page, 'Wicks').waitFor()
  await row(page, 'Anchors').waitFor()
})

test('how far the first asking of many feeds has come is said in numbers', async ({ reader, site }) => {
  const { page, url, follow } = reader
  for (const name of ['one', 'two', 'three'])
    await follow(
      site.put(`/${name}`, 'application/rss+xml', rss(`Harbour ${name}`, site.url, somePosts(name))),
    )
  let left = 2
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('query Places')) return route.continue()
    const answer = await route.fetch()
    const json = await answer.json()
    for (const { feed } of json.data.viewer.followedFeeds.slice(0, left)) feed.lastCheckedAt = null
    await route.fulfill({ response: answer, json })
  })
  await page.goto(`${url}/stream`)
  const said = page.getByRole('status').filter({ hasText: 'for the first time' })
  await expect.poll(() => said.textContent()).toBe('Asking your feeds for the first time: 1 of 3')
  left = 1
  await expect.poll(() => said.textContent()).toBe('Asking your feeds for the first time: 2 of 3')
  left = 0
  await said.waitFor({ state: 'detached' })
  await page.getByText(/^checked/).waitFor()
})
