import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { desktop } from './harness/browser.ts'
import { elsewhere, idOf, mark, progressOf, publish, scrollTo, sections, title } from './harness/long-post.ts'
import { card, essay } from './harness/marking.ts'
import { row, test } from './harness/stage.ts'

test('who comes back after days is told where they were, what they marked and what changed', async ({
  reader,
  site,
}) => {
  const post = await essay(reader, site, title, sections())
  const { id } = post
  const { page } = reader
  await page.goto(`${reader.url}/read/${id}`)
  await page.getByRole('heading', { name: 'Watch 1', exact: true }).waitFor()
  await scrollTo(page, 20)
  await expect.poll(async () => (await progressOf(reader, id)).position?.quote).toContain('On day 20')
  await mark(reader, id, 'the keeper of lamp 2-3 wrote')
  await mark(reader, id, 'the keeper of lamp 3-4 wrote', 'Again him.')
  await page.goto(`${reader.url}/list/reading`)
  await row(page, title).waitFor()
  await post.edit(sections((html, n) => (n === 40 ? `${html}<p>The editor put this in.</p>` : html)))

  const later = await elsewhere(reader, desktop)
  await later.clock.setFixedTime(Date.now() + 6 * 24 * 3600 * 1000)
  await later.goto(`${reader.url}/read/${id}`)
  const strip = later.getByRole('region', { name: 'Where you left this post' })
  await strip.getByRole('link', { name: 'The text has changed since: 5 words added' }).waitFor()
  expect(await strip.getByRole('status').textContent()).toMatch(/“Watch 4” 6 days ago\..*min left/s)
  await strip.getByRole('heading', { name: 'Your 2 highlights so far' }).waitFor()
  await expectAccessible(later)
  await strip.getByRole('button', { name: 'the keeper of lamp 2-3 wrote' }).click()
  await expect.poll(() => strip.count()).toBe(0)
  await card(later, '2-3').getByRole('button').first().waitFor()
  const words = later.getByText('On day 2 of the watch')
  await expect
    .poll(async () => (await words.boundingBox())!.y, { message: 'the words are in the window' })
    .toBeGreaterThan(0)

  await later.reload()
  await strip.getByRole('button', { name: 'From the beginning' }).click()
  await expect.poll(() => later.locator('.reader').evaluate((each) => each.scrollTop)).toBe(0)
  await later.context().close()
})

test('what was read is not kept by those who do not want it', async ({ reader, site }) => {
  await reader.follow(publish(site, sections()))
  await reader.queue(title)
  const id = await idOf(reader)
  const { page } = reader
  await page.goto(`${reader.url}/settings`)
  const kept = page.waitForResponse(
    (response) => response.request().postData()?.includes('trackProgress') ?? false,
  )
  await page.getByRole('radio', { name: 'Keep only my place' }).check()
  await kept
  const { viewer } = await reader.ask('{ viewer { readingSettings { trackProgress } } }')
  expect(viewer.readingSettings.trackProgress).toBe(false)
  await page.clock.install()
  await page.goto(`${reader.url}/read/${id}`)
  await page.getByRole('heading', { name: 'Watch 1', exact: true }).waitFor()
  await page.clock.runFor(60_000)
  await scrollTo(page, 6)
  await page.clock.runFor(60_000)
  await expect.poll(async () => (await progressOf(reader, id)).position?.quote).toContain('On day 6')
  const { read, coverage } = await progressOf(reader, id)
  expect(read).toEqual([])
  expect(coverage).toBe(0)
})

test('all minutes are those of the reader’s own speed', async ({ reader, site }) => {
  await reader.follow(publish(site, sections()))
  await reader.queue(title)
  const id = await idOf(reader)
  const { page } = reader
  const asked =
    'query ($id: ID!) { node(id: $id) { ... on Post { wordCount wordsPerMinute readingMinutes item { id } } } }'
  const before = (await reader.ask(asked, { id })).node
  await page.goto(`${reader.url}/list/queued`)
  await row(page, title).getByText(`${before.readingMinutes} min`).waitFor()

  const coverage = 0.6
  await reader.ask(
    `mutation ($input: SetProgressInput!) { setProgress(input: $input) { userErrors { message } } }`,
    {
      input: {
        itemId: before.item.id,
        coverage,
        block: 0,
        offset: 0,
        revision: 1,
        readSeconds: Math.round(((before.wordCount * coverage) / 480) * 60),
      },
    },
  )
  const { wordsPerMinute, readingMinutes } = (await reader.ask(asked, { id })).node
  expect(wordsPerMinute).toBeGreaterThan(400)
  expect(readingMinutes).toBeLessThan(before.readingMinutes * 0.7)
  await page.goto(`${reader.url}/list/reading`)
  await row(page, title).getByText(`${readingMinutes} min`).waitFor()
  await page.goto(`${reader.url}/read/${id}`)
  await page.locator('.facts', { hasText: `${readingMinutes} min,` }).waitFor()
  const minutes = Math.round(before.wordCount / 10 / wordsPerMinute)
  await page
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('button', { name: new RegExp(`^Watch 9\\b.* ${minutes} min`) })
    .waitFor()
})

test('on paper stand the text, its notes at the foot, and the reader’s own after them', async ({
  reader,
  site,
}) => {
  await reader.follow(publish(site, sections()))
  await reader.queue(title)
  const id = await idOf(reader)
  await mark(reader, id, 'the keeper of lamp 2-3 wrote')
  await mark(reader, id, 'the keeper of lamp 3-4 wrote', 'Again *him*.')
  const { page } = reader
  await page.goto(`${reader.url}/read/${id}`)
  await card(page, 'Again him.').waitFor()
  const text = () => page.locator('.prose').evaluate((each) => each.textContent!)
  const before = await text()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const notes = page.getByRole('heading', { name: 'Notes of the reader' })
  await notes.waitFor()
  const top = async (name: string) => (await page.getByText(name).last().boundingBox())!.y
  expect(await page.locator('.prose .own-note').textContent()).toBe('[1]')
  expect(await top('What lamp 10 burnt')).toBeGreaterThan(await top('On day 59 of the watch'))
  expect((await notes.boundingBox())!.y).toBeGreaterThan(await top('What lamp 10 burnt'))
  expect(await page.getByText('Again him.').last().isVisible()).toBe(true)
  expect(await page.getByRole('navigation', { name: 'Contents' }).isVisible()).toBe(false)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  await expect.poll(text).toBe(before)
})
