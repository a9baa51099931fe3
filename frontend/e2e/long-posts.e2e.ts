import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { desktop, phone } from './harness/browser.ts'
import {
  dayAtTop,
  elsewhere,
  idOf,
  mark,
  progressOf,
  publish,
  scrollTo,
  sections,
  title,
} from './harness/long-post.ts'
import { bar, card, painted, selectByTouch } from './harness/marking.ts'
import { test } from './harness/stage.ts'

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
  await expect.poll(async () => Math.abs((await box(note)).y - (await box(reference)).y)).toBeLessThan(400)
  const text = await box(page.locator('.prose'))
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
  const over = narrow.locator('li.risen:focus')
  await over.waitFor()
  expect(await over.textContent()).toContain('What lamp 1 burnt.')
  expect((await over.boundingBox())!.y).toBeGreaterThan(400)
  await expectAccessible(narrow)
  await selectByTouch(narrow, 'lamp 1 burnt')
  await bar(narrow).getByRole('button', { name: 'Yellow' }).click()
  await expect.poll(() => painted(narrow)).toEqual({ yellow: ['lamp 1 burnt'] })
  await narrow.getByRole('button', { name: 'Back to the text' }).click()
  await narrow.locator('li.risen').waitFor({ state: 'detached' })
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

test('who listens hears text, then its notes, then their own; each says what it is about', async ({
  reader,
  site,
}) => {
  await reader.follow(publish(site, sections()))
  const id = await idOf(reader)
  const { page } = reader
  await mark(reader, id, 'the keeper of lamp 20-2 wrote', 'Again him.')
  await mark(reader, id, 'the keeper of lamp 4-1 wrote')
  await page.goto(`${reader.url}/read/${id}`)
  await page.locator('li[data-note]').first().waitFor()
  await card(page, 'Again him.').waitFor()
  // What is not laid out yet is not in the tree.
  const waiting = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('.prose > *')].filter(
          (each) => getComputedStyle(each).contentVisibility === 'auto',
        ).length,
    )
  await expect.poll(waiting).toBe(0)
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
  const inOrder = [
    /^navigation Contents/,
    /^heading The long watch/,
    /^heading Watch 1$/,
    /On day 2 of/,
    /^doc-noteref Note 1$|^link Note 1$/,
    /On day 3 of/,
    /^heading Watch 10$/,
    /On day 59 of/,
    / Notes$/,
    /What lamp 1 burnt/,
    /What lamp 10 burnt/,
    /^complementary Highlights and notes/,
    /^button the keeper of lamp 4-1 wrote/,
    /^button On “the keeper of lamp 20-2 wrote”/,
    /Again him\./,
  ]
  let from = 0
  for (const wanted of inOrder) {
    const at = spoken.findIndex((each, i) => i >= from && wanted.test(each))
    expect(at, `${wanted} after “${spoken[from - 1] ?? ''}”`).toBeGreaterThanOrEqual(from)
    from = at + 1
  }
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
  await expect.poll(() => look(other, 'text-align')).toBe('justify')
  await other.context().close()
})
