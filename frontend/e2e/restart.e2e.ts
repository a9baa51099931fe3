import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { desktop, phone, startBrowser, visitor } from './harness/browser.ts'
import { startPostil, type Postil } from './harness/postil.ts'
import { enter } from './harness/reader.ts'
import { rss, somePosts, startSite, type Site } from './harness/site.ts'
import { row } from './harness/stage.ts'

let postil: Postil
let browser: Browser
let site: Site

beforeAll(async () => void (browser = await startBrowser()))
afterAll(() => browser?.close())
beforeEach(async () => void ([postil, site] = await Promise.all([startPostil(), startSite()])))
afterEach(() => Promise.all([postil?.stop(), site?.stop()]))

test.for([
  ['desktop', desktop],
  ['phone', phone],
] as const)(
  'a server that breaks down is waited for, and what was done meanwhile arrives by itself, on a %s',
  async ([device, options]) => {
    const { page, errors } = await visitor(browser, options)
    const { url, ask, follow, queue } = await enter(page, postil.url)
    const posts = somePosts('Anchors', 'Buoys', 'Cables')
    await follow(site.put('/feed', 'application/rss+xml', rss('Slow Harbour', site.url, posts)))
    await queue('Cables', 'Buoys', 'Anchors')
    await page.goto(`${url}/list/queued`)
    await row(page, 'Anchors').waitFor()
    await page.evaluate(() => void ((window as { kept?: boolean }).kept = true))

    await row(page, 'Buoys').hover()
    await row(page, 'Buoys').getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Note' }).click()
    const note = page.getByRole('textbox', { name: 'Note' })
    await note.fill('Written ')

    await postil.crash()
    await note.pressSequentially(`on the ${device}.`)
    const away = page.getByText('The server does not answer.')
    await away.waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await row(page, 'Anchors').hover()
    await row(page, 'Anchors').getByRole('button', { name: 'Archive' }).click()
    await row(page, 'Anchors').waitFor({ state: 'detached' })

    await postil.again()
    await away.waitFor({ state: 'detached' })
    const kept = async () =>
      (
        await ask('{ viewer { readingList { nodes { state note post { title } } } } }')
      ).viewer.readingList.nodes
        .map(({ state, note, post }: any) => `${post.title}, ${state}, ${note}`)
        .toSorted()
    await expect
      .poll(kept)
      .toEqual([
        'Anchors, ARCHIVED, null',
        `Buoys, QUEUED, Written on the ${device}.`,
        'Cables, QUEUED, null',
      ])

    // What another device does is heard of again, too.
    const { viewer } = await ask('{ viewer { readingList(query: "Cables") { nodes { id } } } }')
    await ask(
      'mutation ($id: ID!) { setReadingState(input: {itemId: $id, state: ARCHIVED}) { userErrors { code } } }',
      { id: viewer.readingList.nodes[0].id },
    )
    await row(page, 'Cables').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => (window as { kept?: boolean }).kept)).toBe(true)
    expect(errors).toEqual([])
    await page.context().close()
  },
)

test('whoever comes while the server does not answer is let in once it does', async () => {
  const { page, errors } = await visitor(browser)
  const { url } = await enter(page, postil.url)
  await page.route('**/graphql', (route) => route.abort())
  await page.goto(`${url}/feeds`)
  const said = page.getByRole('alert').filter({ hasText: /\S/ })
  await said.waitFor()
  await expectAccessible(page)
  await page.unroute('**/graphql')
  await page.getByRole('heading', { name: 'Feeds', level: 1 }).waitFor()
  expect(await said.count()).toBe(0)
  expect(errors).toEqual([])
  await page.context().close()
})
