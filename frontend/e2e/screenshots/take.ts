import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { BrowserContextOptions } from 'playwright-core'
import { desktop, phone, startBrowser } from '../harness/browser.ts'
import { furnish } from '../harness/library.ts'
import { startPostil } from '../harness/postil.ts'
import { enter } from '../harness/reader.ts'
import { startSite } from '../harness/site.ts'

const names = ['ada', 'boris', 'clara', 'darya', 'emil', 'fedor', 'greta', 'hanna', 'mara']

/**
 * Takes pictures of every screen with a made-up library: two for the README into docs/images, all of them into the
 * directory that is named, if one is.
 */
export async function take(everything: string | undefined) {
  const [postil, browser, site] = await Promise.all([
    startPostil({ POSTIL_SIGN_UP: 'open' }),
    startBrowser(),
    startSite(),
  ])
  try {
    const scheme = (options: BrowserContextOptions, colorScheme: 'light' | 'dark', locale: string) => ({
      ...options,
      colorScheme,
      locale,
      timezoneId: 'Europe/Tallinn',
    })
    async function visit(options: BrowserContextOptions, into: (screen: string) => string | undefined) {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      const reader = await enter(page, postil.url, names.pop())
      await furnish(reader, site)
      const { viewer } = await reader.ask('{ viewer { stream(first: 1) { nodes { id } } } }')
      const open = viewer.stream.nodes[0].id
      const screens = {
        stream: '/stream',
        list: `/list/queued/${open}?order=newest`,
        queue: '/list/queued?order=manual',
        reader: `/read/${open}`,
        search: '/search?q=tag:knowing',
        feeds: '/feeds',
        tags: '/tags',
        settings: '/settings',
      }
      for (const [screen, address] of Object.entries(screens)) {
        const path = into(screen)
        if (!path) continue
        await page.goto(postil.url + address)
        await page.waitForLoadState('networkidle')
        await page.evaluate(() => document.fonts.ready)
        await page.screenshot({ path })
      }
      await context.close()
    }

    const images = resolve(import.meta.dirname, '../../../docs/images')
    mkdirSync(images, { recursive: true })
    await visit(scheme(desktop, 'light', 'en-GB'), (screen) =>
      screen === 'list' || screen === 'reader' ? join(images, `${screen}.png`) : undefined,
    )
    if (!everything) return
    mkdirSync(everything, { recursive: true })
    for (const [size, options] of Object.entries({ desktop, phone }))
      for (const colours of ['light', 'dark'] as const)
        for (const locale of ['en-GB', 'ru-RU'])
          await visit(scheme(options, colours, locale), (screen) =>
            join(everything, `${screen}-${size}-${colours}-${locale.slice(0, 2)}.png`),
          )
  } finally {
    await Promise.all([browser.close(), site.stop(), postil.stop()])
  }
}
