import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { desktop, phone } from './harness/browser.ts'
import { furnish } from './harness/library.ts'
import { row, test } from './harness/stage.ts'

const usual = 16
const large = 24

const sizes = (page: Page, ...selectors: string[]) =>
  page.evaluate(
    (selectors) =>
      selectors.map((each) => parseFloat(getComputedStyle(document.querySelector(each)!).fontSize)),
    selectors,
  )
const bodyAndHeadings = ['body', 'main h1']

test.for([
  ['desktop', desktop],
  ['phone', phone],
] as const)(
  'all text is as large as the browser was told, on a %s, and nothing is lost by that',
  async ([, options], { come, site }) => {
    const reader = await come(options)
    const { page, url, ask } = reader
    await furnish(reader, site)
    const settings = await page.context().newCDPSession(page)
    /** Opens it in a browser with this text size in its settings, as somebody has it who sees badly. */
    async function open(address: string, standard: number, wanted: string) {
      await settings.send('Page.setFontSizes', { fontSizes: { standard } })
      await page.goto(url + address)
      await page.locator(wanted).first().waitFor()
    }
    const { viewer } = await ask('{ viewer { readingList(first: 1) { nodes { post { id } } } } }')
    for (const [address, ...parts] of [
      ['/list/queued', ...bodyAndHeadings, '.row h2', '.row p', '.row .foot ul', '.row .source'],
      ['/settings', ...bodyAndHeadings, 'main label', 'main p'],
      ['/feeds', ...bodyAndHeadings, 'main input'],
      [`/read/${viewer.readingList.nodes[0].post.id}`, 'body', '.text h1', '.prose p', 'article .facts'],
    ] as const) {
      await open(address, usual, parts.at(-1)!)
      const before = await sizes(page, ...parts)
      await open(address, large, parts.at(-1)!)
      expect(await sizes(page, ...parts), address).toEqual(before.map((size) => (size * large) / usual))
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wide, address).toBeLessThanOrEqual(0)
      await expectAccessible(page)
    }
    await page.goto(`${url}/list/queued`)
    const tide = row(page, 'The tide table')
    await tide.waitFor()
    await tide.hover()
    await tide.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Archive' }).click()
    await tide.waitFor({ state: 'detached' })
  },
)
