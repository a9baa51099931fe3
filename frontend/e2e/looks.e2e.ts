import { expectAccessible } from './harness/axe.ts'
import { desktop, phone } from './harness/browser.ts'
import { furnish } from './harness/library.ts'
import { row, test } from './harness/stage.ts'

const screens = [
  '/stream',
  '/list/queued',
  '/list/queued?order=manual',
  '/search',
  '/feeds',
  '/tags',
  '/settings',
  '/nowhere',
]

test.for([
  ['desktop', 'light', desktop],
  ['desktop', 'dark', desktop],
  ['phone', 'light', phone],
  ['phone', 'dark', phone],
] as const)('on a %s, %s, every screen is accessible', async ([, colorScheme, options], { come, site }) => {
  const reader = await come({ ...options, colorScheme })
  const { page, url } = reader
  await furnish(reader, site)
  for (const screen of screens) {
    await page.goto(url + screen)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page
      .locator('main')
      .getByText(/tide|#tools|Slow Harbour|@|no such page/)
      .first()
      .or(page.locator('main input[aria-label*="#"]').first())
      .first()
      .waitFor()
    await expectAccessible(page)
  }
  await page.goto(`${url}/list/queued`)
  await row(page, 'The tide table').locator('h2 a').click()
  await page.locator('.prose h2').first().waitFor()
  await expectAccessible(page)
})
