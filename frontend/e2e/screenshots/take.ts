import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { desktop, phone, startBrowser } from '../harness/browser.ts'
import { startPostil } from '../harness/postil.ts'
import { enter, type Reader } from '../harness/reader.ts'
import { startSite } from '../harness/site.ts'
import { furnish, publish } from './library/furnish.ts'
import { draw } from './library/pictures.ts'
import { screens } from './screens.ts'

const sizes = { desktop, phone: { ...phone, deviceScaleFactor: 2 } }
const papers = ['light', 'dark'] as const
const languages = { en: 'en-GB', ru: 'ru-RU' }
const people = { en: 'Mara', ru: 'Вера' }

/** Takes pictures of every screen, with a made-up library, into docs/images or the directory that is named. */
export async function take(into = resolve(import.meta.dirname, '../../../docs/images')) {
  mkdirSync(into, { recursive: true })
  const [postil, browser, site] = await Promise.all([
    startPostil({ POSTIL_SIGN_UP: 'open' }),
    startBrowser(),
    startSite(),
  ])
  try {
    const feeds = publish(site, await draw(browser))
    const press = await pressFor(browser)
    for (const [size, shape] of Object.entries(sizes))
      for (const paper of papers)
        for (const [language, locale] of Object.entries(languages)) {
          const options = { ...shape, colorScheme: paper, locale, timezoneId: 'Europe/Tallinn' }
          const visit = await come(browser, options, postil.url, `${size}-${paper}-${language}`)
          const name = people[language as keyof typeof people]
          await visit.reader.ask(
            'mutation ($name: String!) { updateAccount(input: {displayName: $name}) { account { id } } }',
            { name },
          )
          for (const screen of screens) {
            if (screen.furnished && !visit.furnished) {
              await furnish(visit.reader, feeds)
              visit.furnished = true
            }
            await screen.show(visit.page, postil.url, language)
            await settle(visit.page)
            const picture = await press(await visit.page.screenshot())
            writeFileSync(join(into, `${screen.name}-${size}-${paper}-${language}.webp`), picture)
          }
          await visit.page.context().close()
        }
  } finally {
    await Promise.all([browser.close(), site.stop(), postil.stop()])
  }
}

interface Visit {
  page: Page
  reader: Reader
  furnished: boolean
}

async function come(
  browser: Browser,
  options: BrowserContextOptions,
  url: string,
  name: string,
): Promise<Visit> {
  const page = await (await browser.newContext(options)).newPage()
  return { page, reader: await enter(page, url, name), furnished: false }
}

async function settle(page: Page) {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode().catch(() => {}))))
}

/** PNG to WebP, by the browser itself: a tenth of the size. */
async function pressFor(browser: Browser) {
  const page = await browser.newPage()
  return async (png: Buffer) => {
    const base64 = await page.evaluate(async (png) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())
      const canvas = new OffscreenCanvas(image.width, image.height)
      canvas.getContext('2d')!.drawImage(image, 0, 0)
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.82 })
      const bytes = new Uint8Array(await blob.arrayBuffer())
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    }, png.toString('base64'))
    return Buffer.from(base64, 'base64')
  }
}
