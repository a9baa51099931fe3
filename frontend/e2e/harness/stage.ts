import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect, inject, test as base } from 'vitest'
import { desktop, phone, startBrowser, visitor } from './browser.ts'
import { enter, type Reader } from './reader.ts'
import { startSite, type Site } from './site.ts'

interface Stage {
  browser: Browser
  site: Site
  /** Lets one more reader come in, signed up and on the stream. */
  come: (options?: BrowserContextOptions) => Promise<Reader>
  reader: Reader
  onPhone: Reader
}

/** A test on the common server: what happens to one reader is not seen by those of other tests. */
export const test = base.extend<Stage>({
  browser: [
    async ({}, use) => {
      const browser = await startBrowser()
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  site: async ({}, use) => {
    const site = await startSite()
    await use(site)
    await site.stop()
  },
  come: async ({ browser }, use) => {
    const pages: Page[] = []
    const problems: string[] = []
    await use(async (options) => {
      const { page } = await visitor(browser, options, problems)
      pages.push(page)
      return enter(page, inject('postil'))
    })
    for (const page of pages) {
      // The app may be asking for something just now.
      if (!page.isClosed()) await page.unrouteAll({ behavior: 'ignoreErrors' })
      await page.context().close()
    }
    expect(problems).toEqual([])
  },
  reader: async ({ come }, use) => use(await come(desktop)),
  onPhone: async ({ come }, use) => use(await come(phone)),
})

export type { Reader }

export const row = (page: Page, title: string): Locator => page.locator('.row', { hasText: title })
/** The titles on screen, from the top. */
export const titles = (page: Page) => page.locator('.row h2').allTextContents()
export const toast = (page: Page, text: string): Locator => page.locator('.toast', { hasText: text })
