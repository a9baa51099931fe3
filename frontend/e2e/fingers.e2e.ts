import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { follows, hold, push } from './harness/fingers.ts'
import { rss, somePosts } from './harness/site.ts'
import { row, test, titles, toast } from './harness/stage.ts'

test('rows are pushed to the queue and the archive, held to select several, and the list is pulled anew', async ({
  onPhone: reader,
  site,
}) => {
  const { page, url } = reader
  const serve = (...names: string[]) =>
    site.put('/feed', 'application/rss+xml', rss('Slow Harbour', site.url, somePosts(...names)))
  await reader.follow(serve('Anchors', 'Buoys', 'Cables'))
  await page.goto(`${url}/stream`)
  const queued = row(page, 'Anchors').getByText('queued', { exact: true })
  await expect.poll(() => follows(page, row(page, 'Anchors'))).toBe(true)
  await push(page, row(page, 'Anchors'), 160, 4)
  await queued.waitFor()
  await toast(page, 'Queued').getByRole('button', { name: 'Undo' }).tap()
  await queued.waitFor({ state: 'detached' })
  await push(page, row(page, 'Anchors'), 40, 2) // not far enough
  expect(await queued.count()).toBe(0)
  await reader.queue('Cables', 'Buoys', 'Anchors')

  await page.getByRole('navigation', { name: 'Main places' }).getByRole('link', { name: 'List' }).tap()
  await row(page, 'Cables').waitFor()
  await expect.poll(() => follows(page, row(page, 'Buoys'))).toBe(true)
  await push(page, row(page, 'Buoys'), -160, 4)
  await expect.poll(async () => (await titles(page)).toSorted()).toEqual(['Anchors', 'Cables'])
  await toast(page, 'Archived').getByRole('button', { name: 'Undo' }).tap()
  await expect.poll(async () => (await titles(page)).toSorted()).toEqual(['Anchors', 'Buoys', 'Cables'])

  await hold(page, row(page, 'Anchors'), page.getByRole('toolbar', { name: '1 selected' }))
  await row(page, 'Cables').getByRole('heading').tap()
  const bar = page.getByRole('toolbar', { name: '2 selected' })
  await bar.waitFor()
  await expectAccessible(page)
  await bar.getByRole('button', { name: 'Archive' }).tap()
  await expect.poll(async () => (await titles(page)).toSorted()).toEqual(['Buoys'])
  await toast(page, '2 posts archived').getByRole('button', { name: 'Undo' }).tap()
  await expect.poll(async () => (await titles(page)).toSorted()).toEqual(['Anchors', 'Buoys', 'Cables'])

  const { viewer } = await reader.ask('{ viewer { readingList(query: "Anchors") { nodes { id } } } }')
  await reader.ask('mutation ($id: ID!) { removeItem(input: {itemId: $id}) { removedId } }', {
    id: viewer.readingList.nodes[0].id,
  })
  await push(page, row(page, 'Anchors'), 2, 300)
  await expect.poll(async () => (await titles(page)).toSorted()).toEqual(['Buoys', 'Cables'])
})
