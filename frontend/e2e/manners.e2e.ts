import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { desktop, phone } from './harness/browser.ts'
import { dayAtTop, idOf, progressOf, publish, scrollTo, sections, title } from './harness/long-post.ts'
import { rss, somePosts, type Site } from './harness/site.ts'
import { row, test, titles, toast, type Reader } from './harness/stage.ts'

const names = ['Anchors', 'Buoys', 'Cables', 'Davits']

async function stock({ follow, queue }: Reader, site: Site, posts = names) {
  await follow(site.put('/feed', 'application/rss+xml', rss('Slow Harbour', site.url, somePosts(...posts))))
  await queue(...posts.toReversed())
}

test('several posts are selected by key and by mouse, acted on at once and taken back at once', async ({
  reader,
  site,
}) => {
  const { page, url } = reader
  await stock(reader, site)
  await page.goto(`${url}/list/queued`)
  await expect.poll(() => titles(page)).toEqual(names)
  for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key)
  const bar = page.getByRole('toolbar', { name: '2 selected' })
  await bar.waitFor()
  await expectAccessible(page)
  await page.keyboard.press('e')
  await expect.poll(() => titles(page)).toEqual(['Cables', 'Davits'])
  await toast(page, '2 posts archived').waitFor()
  await page.keyboard.press('z')
  await expect.poll(() => titles(page)).toEqual(names)

  await row(page, 'Anchors').click({ modifiers: ['Control'] })
  await row(page, 'Cables').click({ modifiers: ['Shift'] })
  await page.getByRole('toolbar', { name: '3 selected' }).waitFor()
  await page.keyboard.press('t')
  await page.getByRole('combobox').fill('iron')
  await page.keyboard.press('Enter')
  await toast(page, '3 posts tagged “iron”').waitFor()
  for (const name of ['Anchors', 'Buoys', 'Cables']) {
    await row(page, name).locator('.tag', { hasText: 'iron' }).waitFor()
  }
  expect(await row(page, 'Davits').locator('.tag').count()).toBe(0)
  await page.keyboard.press('*')
  await page.getByRole('toolbar', { name: '4 selected' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('toolbar').waitFor({ state: 'detached' })
})

test('a post is dragged onto a tag and onto the archive', async ({ reader, site }) => {
  const { page, url } = reader
  await stock(reader, site)
  await page.goto(`${url}/list/queued`)
  await row(page, 'Davits').click({ button: 'right' })
  await page.keyboard.press('k')
  await page.keyboard.press('t')
  await page.getByRole('combobox').fill('sea')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  const places = page.getByRole('navigation', { name: 'Places' })
  const tag = places.getByRole('link', { name: /^sea/ })
  await tag.waitFor()
  await row(page, 'Buoys').dragTo(tag)
  await toast(page, '1 post tagged “sea”').waitFor()
  await row(page, 'Buoys').locator('.tag', { hasText: 'sea' }).waitFor()
  await row(page, 'Cables').dragTo(places.getByRole('link', { name: /^Archive/ }))
  await expect.poll(() => titles(page)).toEqual(['Anchors', 'Buoys', 'Davits'])
})

test('a change is on screen before the server answers, and a refused one goes back and says why', async ({
  reader,
  site,
}) => {
  const { page, url } = reader
  await stock(reader, site)
  await page.goto(`${url}/list/queued`)
  await row(page, 'Anchors').waitFor()
  let answer = () => {}
  const held = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('setFavorite')) return route.continue()
    await held
    const userErrors = [{ code: 'NOT_FOUND', message: 'Somebody took it away.', path: [] }]
    await route.fulfill({ json: { data: { setFavorite: { item: null, userErrors } } } })
  })
  await page.keyboard.press('j')
  await row(page, 'Anchors').locator('h2 a:focus').waitFor()
  await page.keyboard.press('f')
  await row(page, 'Anchors').getByText('favourite', { exact: true }).waitFor()
  answer()
  await toast(page, 'Somebody took it away.').waitFor()
  await row(page, 'Anchors').getByText('favourite', { exact: true }).waitFor({ state: 'detached' })
  await expectAccessible(page)
})

test('a list and a post are taken up where they were left, by back, by reload and another day', async ({
  reader,
  site,
}) => {
  const { page, url } = reader
  const many = Array.from({ length: 70 }, (_, i) => `Post number ${i + 1}`)
  const posts = many.map((title, i) => ({
    id: `p${i}`,
    title,
    html: `<p>${title}, as the ferryman told it.</p>`,
    published: new Date(Date.now() - i * 60_000),
  }))
  const feed = rss('Slow Harbour', site.url, posts)
  await reader.follow(site.put('/feed', 'application/rss+xml', feed))
  await page.goto(`${url}/stream`)
  await row(page, 'Post number 1').first().waitFor()
  const wanted = row(page, 'Post number 65')
  await expect
    .poll(async () => {
      await page.locator('.rows').evaluate((box) => (box.scrollTop = box.scrollHeight))
      return wanted.count()
    })
    .toBe(1)
  await wanted.scrollIntoViewIfNeeded()
  const near = async () => {
    const box = await wanted.boundingBox().catch(() => null)
    return !!box && box.y > 0 && box.y < 900
  }
  await expect.poll(near).toBe(true)

  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  await page.goBack()
  await expect.poll(near).toBe(true)
  await page.reload()
  await expect.poll(near).toBe(true)
  const tomorrow = await page.context().newPage()
  await page.close()
  await tomorrow.goto(url)
  await tomorrow.getByRole('heading', { name: 'Stream' }).waitFor()
  await expect
    .poll(async () => {
      const box = await row(tomorrow, 'Post number 65')
        .boundingBox()
        .catch(() => null)
      return !!box && box.y > 0 && box.y < 900
    })
    .toBe(true)
})

test.for([
  ['desktop', desktop],
  ['phone', phone],
] as const)(
  'the open post and the place in it are kept by back, forward, reload and another day, on a %s',
  async ([, options], { come, site }) => {
    const reader = await come(options)
    const { page, url } = reader
    await reader.follow(publish(site, sections()))
    await reader.queue(title)
    const id = await idOf(reader)
    await page.goto(`${url}/stream`)
    await row(page, title).locator('h2 a').click()
    await page.getByRole('heading', { name: 'Watch 1', exact: true }).waitFor()
    const address = page.url()
    expect(address).toContain(id)
    await scrollTo(page, 30)
    await expect.poll(async () => (await progressOf(reader, id)).position?.quote).toContain('On day 30')

    const isThere = async (where = page) => {
      await where.getByRole('heading', { name: 'Watch 6', exact: true }).waitFor()
      await expect.poll(() => dayAtTop(where)).toBe(30)
      expect(where.url()).toBe(address)
    }
    await page.goBack()
    await row(page, title).waitFor()
    await page.goForward()
    await isThere()
    await page.reload()
    await isThere()
    const tomorrow = await page.context().newPage()
    await page.close()
    await tomorrow.goto(url)
    await isThere(tomorrow)
  },
)

test('what hides a post for a while can be taken back', async ({ reader, site }) => {
  const { page, url } = reader
  await stock(reader, site)
  await page.goto(`${url}/list/queued`)
  await row(page, 'Buoys').hover()
  await row(page, 'Buoys').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Snooze' }).click()
  await page.getByRole('menuitem', { name: 'Tomorrow' }).click()
  await row(page, 'Buoys').waitFor({ state: 'detached' })
  await toast(page, 'Snoozed').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => titles(page)).toEqual(names)
})

test('what is marked as seen or taken off can be had back', async ({ reader, site }) => {
  const { page, url } = reader
  await stock(reader, site, ['Anchors'])
  await reader.follow(
    site.put('/b', 'application/rss+xml', rss('The Lamp Room', site.url, somePosts('Dimmers', 'Wicks'))),
  )
  await page.goto(`${url}/stream`)
  await page
    .getByRole('button', { name: 'Mark 2 posts as seen' })
    .or(page.getByRole('button', { name: /as seen/ }))
    .first()
    .click()
  await toast(page, 'All marked as seen').getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: /as seen/ }).waitFor()
  await page.goto(`${url}/list/queued`)
  await row(page, 'Anchors').waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('t')
  const tags = page.getByRole('combobox')
  await tags.fill('work/plans')
  await page.keyboard.press('Enter')
  await tags.fill('wo')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await toast(page, '#work/plans taken off').waitFor()
  await page.getByRole('option', { name: 'work/plans' }).waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('z')
  await row(page, 'Anchors').locator('.tag', { hasText: 'plans' }).waitFor()
})
