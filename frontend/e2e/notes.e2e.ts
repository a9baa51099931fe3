import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { rss, somePosts } from './harness/site.ts'
import { row, test } from './harness/stage.ts'

test('a note is saved as it is typed, shown as Markdown, and never overwrites another device’s unseen', async ({
  reader,
  site,
}) => {
  const { page, url, ask } = reader
  await reader.follow(
    site.put('/feed', 'application/rss+xml', rss('Slow Harbour', site.url, somePosts('Anchors'))),
  )
  await reader.queue('Anchors')
  const { viewer } = await ask('{ viewer { readingList { nodes { id } } } }')
  const [{ id }] = viewer.readingList.nodes
  const note = async () =>
    (await ask('query ($id: ID!) { node(id: $id) { ... on ReadingListItem { note } } }', { id })).node.note

  await page.goto(`${url}/list/queued`)
  await row(page, 'Anchors').waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('n')
  const area = page.getByRole('textbox', { name: 'Note' })
  await area.fill('Some are *heavy*.')
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor()
  expect(await note()).toBe('Some are *heavy*.')
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.locator('.noted em', { hasText: 'heavy' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Write' }).click()
  await area.click() // whoever is writing is not interrupted by what comes from elsewhere

  await ask(
    'mutation ($id: ID!) { setNote(input: {itemId: $id, note: "From the phone."}) { item { id } } }',
    {
      id,
    },
  )
  await area.fill('Some are light.')
  await page.getByText('This note was changed on another device').waitFor()
  await page.getByText('From the phone.').waitFor()
  expect(await note()).toBe('From the phone.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Keep both' }).click()
  await expect.poll(note).toBe('From the phone.\n\nSome are light.')
})

test('under the title of a post its note stands as its Markdown says, and a press on it writes', async ({
  onPhone: reader,
  site,
}) => {
  const { page, url, ask } = reader
  await reader.follow(
    site.put('/feed', 'application/rss+xml', rss('Slow Harbour', site.url, somePosts('Anchors'))),
  )
  const { viewer } = await ask('{ viewer { stream { nodes { id } } } }')
  const [{ id }] = viewer.stream.nodes
  await ask(
    'mutation ($id: ID!) { queuePost(input: {postId: $id, note: "Read **later**."}) { item { id } } }',
    {
      id,
    },
  )
  await page.goto(`${url}/read/${id}`)
  await page.locator('article header strong', { hasText: /^later$/ }).waitFor()
  await expectAccessible(page)
  await page.locator('article header').getByRole('button', { name: 'Note' }).tap()
  await page.getByRole('textbox', { name: 'Note' }).fill('Read *at once*.')
  await page.locator('article header em', { hasText: /^at once$/ }).waitFor()
})

test('what is done while the server is away is kept, shown as such, and sent when it is back', async ({
  reader,
  site,
}) => {
  const { page, url, ask } = reader
  await reader.follow(
    site.put('/feed', 'application/rss+xml', rss('Slow Harbour', site.url, somePosts('Anchors', 'Buoys'))),
  )
  await reader.queue('Buoys', 'Anchors')
  await page.goto(`${url}/list/queued`)
  await row(page, 'Anchors').waitFor()
  await page.keyboard.press('j')
  await page.context().setOffline(true)
  await page.keyboard.press('e')
  await row(page, 'Anchors').waitFor({ state: 'detached' })
  await page.getByText('The server does not answer.').waitFor()
  await expectAccessible(page)
  await page.context().setOffline(false)
  await page.getByText('The server does not answer.').waitFor({ state: 'detached' })
  await expect
    .poll(
      async () => (await ask('{ viewer { readingList(query: "state:archived") { totalCount } } }')).viewer,
    )
    .toEqual({ readingList: { totalCount: 1 } })
})
