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
/** Each visit is somebody else’s, since reading leaves traces. */
const people = {
  en: [
    ['mara', 'Mara'],
    ['ines', 'Ines'],
    ['tobias', 'Tobias'],
    ['greta', 'Greta'],
  ],
  ru: [
    ['vera', 'Вера'],
    ['nina', 'Нина'],
    ['gleb', 'Глеб'],
    ['darya', 'Дарья'],
  ],
}

/** Takes pictures of every screen or of those that are named, with a made-up library, into docs/images or elsewhere. */
export async function take(into = resolve(import.meta.dirname, '../../../docs/images'), ...only: string[]) {
  const wanted = screens.filter(({ name }) => !only.length || only.includes(name))
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
          const [email, name] = people[language as keyof typeof people].pop()!
          const visit = await come(browser, options, postil.url, email!)
          await visit.reader.ask(
            'mutation ($name: String!) { updateAccount(input: {displayName: $name}) { account { id } } }',
            { name },
          )
          for (const screen of wanted) {
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

/** Until the letters and the pictures within sight are there; those below come when one scrolls to them. */
async function settle(page: Page) {
  await page.evaluate(async () => {
    await document.fonts.ready
    const inSight = [...document.images].filter((image) => {
      const { top, bottom } = image.getBoundingClientRect()
      return bottom > 0 && top < innerHeight
    })
    await Promise.all(inSight.map((image) => image.decode().catch(() => {})))
  })
  await page.waitForTimeout(300)
}

/** PNG to WebP, by the browser itself: a tenth of the size. */
async function pressFor(browser: Browser) {
  const page = await browser.newPage()
  return async (png: Buffer) => {
    const base64 = await page.evaluate(async (png) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())
      const canvas = new OffscreenCanvas(image.width, image.height)
      canvas.getContext('2d')!.drawImage(image, 0, 0)
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.65 })
      const bytes = new Uint8Array(await blob.arrayBuffer())
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    }, png.toString('base64'))
    return Buffer.from(base64, 'base64')
  }
}
