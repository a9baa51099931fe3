import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { furnish } from './harness/library.ts'
import { screens } from './harness/screens.ts'
import { row, test } from './harness/stage.ts'

interface Heard {
  role: string
  name: string
  focusable: boolean
  live: string
}

/** What the browser tells a screen reader, in its order. */
async function heard(page: Page): Promise<Heard[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes
    .filter((node) => !node.ignored)
    .map((node) => {
      const property = (name: string) =>
        String(node.properties?.find((each) => each.name === name)?.value.value ?? '')
      return {
        role: String(node.role?.value),
        name: String(node.name?.value ?? '').trim(),
        focusable: property('focusable') === 'true',
        live: property('live'),
      }
    })
}

test('whoever listens hears names, roles, headings in order and what changes', async ({ reader, site }) => {
  const { page, url } = reader
  await furnish(reader, site)
  for (const screen of screens) {
    await page.goto(url + screen)
    await page.locator('h1').first().waitFor()
    await page.waitForLoadState('load')
    const tree = await heard(page)
    const said = (role: string) => tree.filter((each) => each.role === role).map((each) => each.name)
    const unnamed = tree.filter(
      ({ role, name, focusable }) => focusable && !name && !/^(RootWebArea|generic|main|none)$/.test(role),
    )
    expect(unnamed, screen).toEqual([])
    expect(said('main'), screen).toHaveLength(1)
    expect(said('heading').length, screen).toBeGreaterThan(0)
    if (screen !== '/save') expect(said('navigation'), screen).toContain('Places')
  }
  await page.goto(`${url}/list/queued`)
  await row(page, 'The tide table').waitFor()
  const list = await heard(page)
  expect(list.filter(({ role }) => role === 'listitem').length).toBeGreaterThan(2)
  expect(list.map(({ role, name }) => `${role} ${name}`)).toContain('searchbox Search this list')

  await page.keyboard.press('j')
  const here = () => page.evaluate(() => document.activeElement?.textContent)
  const title = 'The tide table that was wrong'
  await expect.poll(here).toBe(title)
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  expect((await heard(page)).filter(({ role }) => role === 'dialog').map(({ name }) => name)).toEqual([
    'Keyboard shortcuts',
  ])
  await page.keyboard.press('Escape')
  await expect.poll(here).toBe(title) // the focus is back where it was
  await page.keyboard.press('e')
  await expect
    .poll(
      async () => (await heard(page)).filter(({ live }) => live === 'polite' || live === 'assertive').length,
    )
    .toBeGreaterThan(0)
  await page.getByRole('status').filter({ hasText: 'Archived' }).first().waitFor()
})
