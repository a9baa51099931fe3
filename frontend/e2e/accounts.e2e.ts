import { expect } from 'vitest'
import { page as html, rss, somePosts } from './harness/site.ts'
import { row, test, titles } from './harness/stage.ts'

test('two people on one server see only what is theirs', async ({ come, site }) => {
  const feed = site.put(
    '/feed',
    'application/rss+xml',
    rss('Slow Harbour', site.url, somePosts('Anchors', 'Buoys')),
  )
  const saved = site.put(
    '/saved',
    'text/html',
    html('A private page', '<article><p>Mine alone.</p></article>'),
  )
  const ada = await come()
  const boris = await come()
  await ada.follow(feed)
  await ada.queue('Anchors')
  const { savePost } = await ada.ask(
    `mutation ($url: URL!) { savePost(input: {url: $url, tags: ["secret"], note: "For me."}) { item { post { id } } userErrors { message } } }`,
    { url: saved },
  )
  await ada.page.goto(`${ada.url}/list/queued`)
  await row(ada.page, 'Anchors').waitFor()
  expect(await titles(ada.page)).toHaveLength(2)

  const { page, url } = boris
  await page.goto(`${url}/stream`)
  await page.getByText('What do you like to read?').waitFor()
  await page.goto(`${url}/list/queued`)
  await page.getByText('The queue is empty').waitFor()
  await page.goto(`${url}/tags`)
  await page.getByText('No tags yet').waitFor()
  await page.goto(`${url}/read/${savePost.item.post.id}`)
  await page.getByText('This post is not here').waitFor()
  expect(await page.locator('body').textContent()).not.toMatch(/secret|For me/)

  // The same feed for both: what one queues and tags is not on the other’s list.
  await boris.follow(feed)
  await page.goto(`${url}/stream`)
  await row(page, 'Anchors').waitFor()
  expect(await row(page, 'Anchors').getByText('queued', { exact: true }).count()).toBe(0)
  await boris.queue('Buoys')
  await ada.page.goto(`${url}/list/queued`)
  await row(ada.page, 'Anchors').waitFor()
  expect(await row(ada.page, 'Buoys').count()).toBe(0)
})
