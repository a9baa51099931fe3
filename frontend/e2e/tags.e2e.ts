import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { rss, somePosts } from './harness/site.ts'
import { row, test, toast } from './harness/stage.ts'

test('tags are made while tagging, completed, renamed, coloured, deleted and taken back', async ({
  reader,
  site,
}) => {
  const { page, url } = reader
  await reader.follow(
    site.put('/feed', 'application/rss+xml', rss('Slow Harbour', site.url, somePosts('Anchors', 'Buoys'))),
  )
  await reader.queue('Buoys', 'Anchors')
  await page.goto(`${url}/list/queued`)
  await row(page, 'Anchors').waitFor()

  await page.keyboard.press('j')
  await page.keyboard.press('t')
  const field = page.getByRole('combobox', { name: 'Add a tag' })
  await field.fill('harbour')
  await page.getByRole('option', { name: 'New tag #harbour' }).waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await field.fill('iron')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Take off #iron' }).waitFor()
  await page.keyboard.press('Backspace')
  await page.getByRole('button', { name: 'Take off #iron' }).waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  await row(page, 'Anchors').locator('.tag', { hasText: 'harbour' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.row') !== null)).toBe(true)

  await page.keyboard.press('j')
  await page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('link', { name: /^harbour/ })
    .waitFor()
  await page.keyboard.press('t')
  await page.keyboard.type('har')
  await page.getByRole('option', { name: 'harbour', exact: true }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await row(page, 'Buoys').locator('.tag', { hasText: 'harbour' }).waitFor()

  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await page.getByRole('link', { name: '2 posts' }).waitFor()
  await page.getByLabel('Name of #harbour').fill('port')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Colour of #port' }).click()
  await page.getByRole('button', { name: 'Colour 3' }).click()
  await page.locator('button[aria-label="Colour 3"][aria-pressed=true]').waitFor()
  await expectAccessible(page)
  await page.reload()
  await page.getByRole('button', { name: 'Colour of #port' }).click()
  await page.locator('button[aria-label="Colour 3"][aria-pressed=true]').waitFor()

  await page.getByRole('button', { name: 'Delete #port' }).click()
  await page.getByLabel('Name of #port').waitFor({ state: 'detached' })
  await toast(page, '#port was taken off everything').getByRole('button', { name: 'Undo' }).click()
  await page.getByLabel('Name of #port').waitFor()
  await page.getByRole('link', { name: '2 posts' }).click()
  await row(page, 'Anchors').locator('.tag', { hasText: 'port' }).waitFor()
  await row(page, 'Buoys').locator('.tag', { hasText: 'port' }).waitFor()
})

test('a name that is taken is refused, and the old one comes back', async ({ reader, site }) => {
  const { page, url } = reader
  await reader.follow(
    site.put('/feed', 'application/rss+xml', rss('Slow Harbour', site.url, somePosts('Anchors'))),
  )
  await reader.queue('Anchors')
  await page.goto(`${url}/list/queued`)
  await page.locator('.row').waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('t')
  for (const name of ['one', 'two']) {
    await page.getByRole('combobox').fill(name)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: `Take off #${name}` }).waitFor()
  }
  await page.keyboard.press('Escape')
  await page.locator('.row .tag', { hasText: 'two' }).waitFor()
  await page.goto(`${url}/tags`)
  await page.getByLabel('Name of #one').fill('two')
  await page.keyboard.press('Enter')
  await page.locator('.toast.error').waitFor()
  await expect.poll(() => page.getByLabel('Name of #one').inputValue()).toBe('one')
})
