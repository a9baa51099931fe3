import { expectAccessible } from './harness/axe.ts'
import { desktop, phone } from './harness/browser.ts'
import { furnish } from './harness/library.ts'
import { row, test, toast, type Reader } from './harness/stage.ts'

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

const empties = [
  '/stream',
  '/list/queued',
  '/list/archived',
  '/search',
  '/tags',
  '/notes',
  '/notes/review',
  '/notes/files',
  '/feeds',
]

const wearSepia = ({ ask }: Reader) =>
  ask('mutation { updateReadingSettings(input: {theme: SEPIA}) { account { id } } }')

test.for([
  ['desktop', 'light', desktop],
  ['desktop', 'dark', desktop],
  ['desktop', 'sepia', desktop],
  ['phone', 'light', phone],
  ['phone', 'dark', phone],
  ['phone', 'sepia', phone],
] as const)('on a %s, %s, every screen is accessible', async ([, paper, options], { come, site }) => {
  const reader = await come({ ...options, colorScheme: paper === 'dark' ? 'dark' : 'light' })
  const { page, url } = reader
  await furnish(reader, site)
  if (paper === 'sepia') await wearSepia(reader)
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

test.for(['light', 'dark', 'sepia'] as const)(
  'on %s paper, every state is accessible',
  async (paper, { come, site }) => {
    const reader = await come({ ...desktop, colorScheme: paper === 'dark' ? 'dark' : 'light' })
    const { page, url } = reader
    for (const empty of empties) {
      await page.goto(url + empty)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.locator('main :is(.title, .empty, input, p):visible').nth(1).waitFor()
      await expectAccessible(page)
    }
    await furnish(reader, site)
    if (paper === 'sepia') await wearSepia(reader)
    await page.goto(`${url}/list/queued?q=nothing-like-it`)
    await page.getByText('Nothing matches').waitFor()
    await expectAccessible(page)

    await page.goto(`${url}/list/queued`)
    const tide = row(page, 'The tide table')
    await tide.waitFor()
    await page.keyboard.press('j')
    const opened = {
      '?': page.getByRole('dialog', { name: 'Keyboard shortcuts' }),
      s: page.getByRole('dialog', { name: 'Save a page' }),
      t: page.getByRole('combobox').last(),
      n: page.getByRole('textbox', { name: 'Note' }),
    }
    for (const [key, shown] of Object.entries(opened)) {
      await page.keyboard.press(key)
      await shown.waitFor()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await shown.waitFor({ state: 'hidden' })
    }
    await tide.hover()
    await tide.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem').first().waitFor()
    await expectAccessible(page)
    await page.getByRole('menuitem', { name: 'Snooze' }).click()
    await page.getByRole('menuitem', { name: /Tomorrow/ }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('x')
    await page.getByText('1 selected').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('e')
    await toast(page, 'Archived').waitFor()
    await expectAccessible(page)
  },
)
