import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { desktop, phone, visitor } from './harness/browser.ts'
import type { Reader } from './harness/reader.ts'
import { rss, type Site } from './harness/site.ts'
import { row, test } from './harness/stage.ts'

const sentence = (n: number, i: number) =>
  `On day ${n} of the watch, at the ${i}th bell, the keeper of lamp ${n}-${i} wrote what the wind did. `
const paragraph = (n: number) => `<p>${[1, 2, 3, 4].map((i) => sentence(n, i)).join('')}</p>`

/** Ten sections of six paragraphs, with a note in each; every paragraph has words of its own. */
const sections = (edit: (html: string, n: number) => string = (html) => html) =>
  Array.from({ length: 10 }, (_, s) => {
    const body = Array.from({ length: 6 }, (_, p) => {
      const n = s * 6 + p
      const html =
        p === 2
          ? paragraph(n).replace('</p>', `<sup id="r${s}"><a href="#n${s}">${s + 1}</a></sup></p>`)
          : paragraph(n)
      return edit(html, n)
    })
    return `<h2>Watch ${s + 1}</h2>${body.join('')}`
  }).join('') +
  `<div class="footnotes"><ol>${Array.from({ length: 10 }, (_, s) => `<li id="n${s}">What lamp ${s + 1} burnt. <a href="#r${s}">↩</a></li>`).join('')}</ol></div>`

const title = 'The long watch'
const publish = (site: Site, html: string) =>
  site.put('/feed', 'application/rss+xml', rss('The Lamp Room', site.url, [{ id: 'watch', title, html }]))

/** The same reader on another device. */
async function elsewhere(reader: Reader, options: BrowserContextOptions): Promise<Page> {
  const { page } = await visitor(reader.page.context().browser()!, options)
  await page.context().request.post(`${reader.url}/auth/sign-in`, {
    headers: { origin: reader.url, 'content-type': 'application/json' },
    data: { email: reader.email, password: 'a harbour at low tide' },
  })
  return page
}

const idOf = async ({ ask }: Reader) =>
  (await ask('{ viewer { stream(first: 1) { nodes { id } } } }')).viewer.stream.nodes[0].id as string

/** The day that the paragraph at the top of the window tells of. */
const dayAtTop = (page: Page) =>
  page.evaluate(() => {
    const line = document.querySelector('.reader')!.getBoundingClientRect().top + 80
    const at = [...document.querySelectorAll('.prose > p')].find(
      (p) => p.getBoundingClientRect().bottom > line,
    )
    return Number(/day (\d+)/.exec(at?.textContent ?? '')?.[1] ?? -1)
  })

const scrollTo = (page: Page, day: number) =>
  page.evaluate((day) => {
    const p = [...document.querySelectorAll('.prose > p')].find((p) =>
      p.textContent!.includes(`day ${day} of`),
    )!
    p.scrollIntoView({ block: 'start' })
  }, day)

const progressOf = async (reader: Reader, id: string) =>
  (
    await reader.ask(
      'query ($id: ID!) { node(id: $id) { ... on Post { wordCount item { progress { coverage remainingMinutes position { quote } read { start end } } } } } }',
      { id },
    )
  ).node.item.progress

test('half a post read on a phone is resumed at the same paragraph on a desk, and after its text was revised', async ({
  onPhone,
  site,
}) => {
  await onPhone.follow(publish(site, sections()))
  await onPhone.queue(title)
  const id = await idOf(onPhone)
  const { page } = onPhone
  await page.goto(`${onPhone.url}/read/${id}`)
  await page.getByRole('heading', { name: 'Watch 1', exact: true }).waitFor()
  await expect.poll(async () => (await progressOf(onPhone, id)).read.length).toBeGreaterThan(0)
  await scrollTo(page, 30)
  await expect.poll(async () => (await progressOf(onPhone, id)).position?.quote).toContain('On day 30')
  await expect
    .poll(async () => (await progressOf(onPhone, id)).read.length, {
      message: 'what was passed over is not read',
    })
    .toBeGreaterThan(1)
  const before = await progressOf(onPhone, id)
  expect(before.coverage).toBeLessThan(0.3)
  expect(await dayAtTop(page)).toBe(30)

  const desk = await elsewhere(onPhone, desktop)
  await desk.goto(`${onPhone.url}/read/${id}`)
  await desk.getByRole('heading', { name: 'Watch 6', exact: true }).waitFor()
  await expect.poll(() => dayAtTop(desk)).toBe(30)
  const outline = desk.getByRole('navigation', { name: 'Contents' })
  await expect.poll(() => outline.getByText('skipped').count()).toBeGreaterThan(2)
  expect(await outline.getByRole('button', { name: 'Watch 3' }).textContent()).toContain('skipped')
  expect(await outline.getByRole('button', { name: 'Watch 9' }).textContent()).not.toContain('skipped')
  const after = await progressOf(onPhone, id)
  expect(after.coverage).toBeGreaterThanOrEqual(before.coverage)
  expect(after.remainingMinutes).toBeGreaterThan(10)
  await expectAccessible(desk)
  await desk.context().close()

  const revised = sections((html, n) =>
    n === 2
      ? `<p>The editor put this in. ${'More of it. '.repeat(20)}</p>${html}`
      : n === 30
        ? html.replace('at the 1th bell', 'at the very first bell')
        : html,
  )
  publish(site, revised)
  await onPhone.ask('mutation ($id: ID!) { refreshFeed(id: $id) { userErrors { code } } }', {
    id: (await onPhone.ask('{ viewer { followedFeeds { id } } }')).viewer.followedFeeds[0].id,
  })
  const seen = async () =>
    (await onPhone.ask('query ($id: ID!) { node(id: $id) { ... on Post { content } } }', { id })).node.content
  await expect.poll(seen).toContain('The editor put this in')
  const later = await elsewhere(onPhone, desktop)
  await later.goto(`${onPhone.url}/read/${id}`)
  await later.getByRole('heading', { name: 'Watch 6', exact: true }).waitFor()
  await expect.poll(() => dayAtTop(later)).toBe(30)
  await later.context().close()
})

test('notes stand beside the text where there is room, and over it elsewhere', async ({ reader, site }) => {
  await reader.follow(publish(site, sections()))
  await reader.queue(title)
  const id = await idOf(reader)
  const { page } = reader
  await page.goto(`${reader.url}/read/${id}`)
  const note = page.locator('li[data-note]').first()
  const reference = page.locator("a[role='doc-noteref']").first()
  await note.waitFor()
  const box = async (locator: typeof note) => (await locator.boundingBox())!
  const text = await box(page.locator('.prose'))
  await expect.poll(async () => Math.abs((await box(note)).y - (await box(reference)).y)).toBeLessThan(400)
  expect((await box(note)).x).toBeGreaterThan(text.x + text.width)
  await expectAccessible(page)
  await page.locator('.reader').focus()
  await reference.scrollIntoViewIfNeeded()
  await page.keyboard.press('f')
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches('li[data-note]'))).toBe(true)

  const narrow = await elsewhere(reader, phone)
  await narrow.goto(`${reader.url}/read/${id}`)
  const link = narrow.locator("a[role='doc-noteref']").first()
  await link.scrollIntoViewIfNeeded()
  await link.click()
  const over = narrow.getByRole('dialog', { name: 'Note 1', exact: true })
  await over.waitFor()
  expect(await over.textContent()).toContain('What lamp 1 burnt.')
  await expectAccessible(narrow)
  await over.getByRole('button', { name: 'Back to the text' }).click()
  await expect
    .poll(() => narrow.evaluate(() => document.activeElement?.getAttribute('role')))
    .toBe('doc-noteref')
  await narrow.context().close()
})

test('the outline leads through the post, by key and in a sheet on the phone', async ({ reader, site }) => {
  await reader.follow(publish(site, sections()))
  const id = await idOf(reader)
  const { page } = reader
  await page.goto(`${reader.url}/read/${id}`)
  await page.getByRole('heading', { name: 'Watch 1', exact: true }).waitFor()
  await page.locator('.reader').focus()
  for (let i = 0; i < 2; i++) await page.keyboard.press(']')
  const top = (name: string) =>
    page.getByRole('heading', { name, exact: true }).evaluate((each) => each.getBoundingClientRect().top)
  await expect.poll(() => top('Watch 3')).toBeLessThan(200)
  await page.keyboard.press('[')
  await expect.poll(async () => (await top('Watch 2')) > -10 && (await top('Watch 2')) < 200).toBe(true)

  const narrow = await elsewhere(reader, phone)
  await narrow.goto(`${reader.url}/read/${id}`)
  await narrow.getByRole('button', { name: 'Contents' }).click()
  const sheet = narrow.getByRole('dialog', { name: 'Contents' })
  expect(await sheet.getByRole('button', { name: 'Watch 7' }).textContent()).toMatch(/\d min/)
  await expectAccessible(narrow)
  await sheet.getByRole('button', { name: 'Watch 7' }).click()
  await expect
    .poll(() =>
      narrow
        .getByRole('heading', { name: 'Watch 7', exact: true })
        .evaluate((each) => each.getBoundingClientRect().top),
    )
    .toBeLessThan(200)
  await narrow.context().close()
})

test('who listens hears text, then notes; references and notes say what they are', async ({
  reader,
  site,
}) => {
  await reader.follow(publish(site, sections()))
  const id = await idOf(reader)
  const { page } = reader
  await page.goto(`${reader.url}/read/${id}`)
  await page.locator('li[data-note]').first().waitFor()
  // What is far from the window is not laid out, and joins the tree when it is come to.
  await page.addStyleTag({ content: '.prose > * { content-visibility: visible !important }' })
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  // The nodes come level by level; a reader hears each with all that is in it.
  const known = new Map(nodes.map((node) => [node.nodeId, node]))
  const heard = (node: (typeof nodes)[number]): typeof nodes => [
    node,
    ...(node.childIds ?? []).flatMap((id) => (known.has(id) ? heard(known.get(id)!) : [])),
  ]
  const spoken = heard(nodes[0]!)
    .filter((node) => !node.ignored)
    .map((node) => `${node.role?.value} ${node.name?.value ?? ''}`.trim())
  const ends = (part: string) => spoken.findIndex((each) => each.endsWith(part))
  const at = (part: string) => spoken.findIndex((each) => each.includes(part))
  expect(at('navigation Contents')).toBeLessThan(at('heading The long watch'))
  expect(at('heading The long watch')).toBeLessThan(at('heading Watch 1'))
  expect(at('heading Watch 1')).toBeLessThan(ends(' Note 1'))
  expect(ends(' Note 1')).toBeLessThan(at('heading Watch 10'))
  expect(at('heading Watch 10')).toBeLessThan(ends(' Notes'))
  expect(ends(' Notes')).toBeLessThan(spoken.findLastIndex((each) => each.includes('What lamp 10 burnt')))
})

test('how the text is set goes with the reader to every device', async ({ reader, site }) => {
  await reader.follow(publish(site, sections()))
  const id = await idOf(reader)
  const { page } = reader
  await page.goto(`${reader.url}/read/${id}`)
  await page.getByRole('button', { name: 'Type and paper' }).click()
  const kept = page.waitForResponse(
    (response) => response.request().postData()?.includes('updateReadingSettings') ?? false,
  )
  await page.getByRole('radio', { name: 'Justified' }).check()
  await kept
  const look = (on: Page, name: string) =>
    on
      .locator('.prose p')
      .first()
      .evaluate((each, name) => getComputedStyle(each).getPropertyValue(name), name)
  expect(await look(page, 'text-align')).toBe('justify')
  const other = await elsewhere(reader, desktop)
  await other.goto(`${reader.url}/read/${id}`)
  await other.locator('.prose p').first().waitFor()
  expect(await look(other, 'text-align')).toBe('justify')
  await other.context().close()
})

test('who comes back after days is told where they were', async ({ reader, site }) => {
  await reader.follow(publish(site, sections()))
  await reader.queue(title)
  const id = await idOf(reader)
  const { page } = reader
  await page.goto(`${reader.url}/read/${id}`)
  await page.getByRole('heading', { name: 'Watch 1', exact: true }).waitFor()
  await scrollTo(page, 20)
  await expect.poll(async () => (await progressOf(reader, id)).position?.quote).toContain('On day 20')
  const later = await elsewhere(reader, desktop)
  await later.clock.setFixedTime(Date.now() + 6 * 24 * 3600 * 1000)
  await later.goto(`${reader.url}/read/${id}`)
  const strip = later.getByRole('status').filter({ hasText: 'Watch 4' })
  await strip.waitFor()
  expect(await strip.textContent()).toMatch(/6 days ago/)
  await expectAccessible(later)
  await strip.getByRole('button', { name: 'From the beginning' }).click()
  await expect.poll(() => later.locator('.reader').evaluate((each) => each.scrollTop)).toBe(0)
  await later.context().close()
  await page.goto(`${reader.url}/list/reading`)
  await row(page, title).waitFor()
})
