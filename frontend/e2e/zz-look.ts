import { startBrowser, desktop, phone } from './harness/browser.ts'
import { startSite } from './harness/site.ts'
import { enter } from './harness/reader.ts'
import { essay as html } from './harness/library.ts'
import { selectByMouse, selectByTouch, bar, essay } from './harness/marking.ts'
const only = process.env.ONLY ?? 'desktop phone'
const U = 'http://127.0.0.1:8392',
  out = '/tmp/nu/'
const browser = await startBrowser()
const site = await startSite()
try {
  for (const [name, options, select] of [
    ['desktop', desktop, selectByMouse],
    ['phone', phone, selectByTouch],
  ] as const) {
    if (!only.includes(name)) continue
    const context = await browser.newContext({ ...options, ...(process.env.RU ? { locale: 'ru-RU' } : {}) })
    const page = await context.newPage()
    page.setDefaultTimeout(8000)
    page.on('pageerror', (e) => console.log('ERR', e.message))
    page.on('console', (m) => m.type() === 'error' && console.log('CON', m.text()))
    const shot = (what: string) => page.screenshot({ path: `${out}${what}-${name}.png` })
    try {
      const reader = await enter(page, U)
      const post = await essay(reader, site, 'The tide table that was wrong ' + name, html)
      await page.goto(`${U}/read/${post.id}`)
      await page.locator('.prose h2').first().waitFor()
      await page.waitForTimeout(700)
      const mark = async (words: string, n: number) => {
        await select(page, words)
        await bar(page).getByRole('button').nth(n).click()
      }
      await select(page, 'two ways to be right')
      await shot('bar')
      await mark('two ways to be right', 0)
      await mark('we are taught only one of them', 1)
      await mark('It knows about the moon. It does not know about the sandbank', 2)
      await mark('does not know about the sandbank that came in', 3)
      await mark('He knew that it was wrong', 4)
      await select(page, 'was right in one place')
      await bar(page).getByRole('button').nth(5).click()
      await page.keyboard.type(
        'Same point as the insurance post: errors that share a cause don’t average out.',
      )
      await page.waitForTimeout(1300)
      await shot('editor')
      await page.keyboard.press('Escape')
      await mark('08:05', 4)
      await page.locator('.reader').evaluate((e) => (e.scrollTop = 300))
      for (const theme of ['light', 'dark', 'sepia']) {
        await page.evaluate((t) => (document.documentElement.dataset.theme = t), theme)
        await page.waitForTimeout(200)
        await shot(`text-${theme}`)
      }
      await page.evaluate(() => delete document.documentElement.dataset.theme)
      await page.keyboard.press('m')
      await page.waitForTimeout(200)
      await shot('list')
      await page.keyboard.press('Escape')
      await post.edit(
        html
          .replace('two ways to be right', 'two ways of being right')
          .replace(
            'It knows about the moon. It does not know about the sandbank that came in ’78, or',
            'It has no idea',
          )
          .replace('In the winter of the second year', 'In the second winter'),
      )
      await page.goto(`${U}/read/${post.id}`)
      await page.locator('.prose h2').first().waitFor()
      await page.waitForTimeout(900)
      await shot('edited')
      if (name === 'phone') {
        await page.locator('.fact').click()
        await page.waitForTimeout(300)
        await shot('edited-list')
      }
      await page.locator('.orphan button').first().click()
      await page.waitForTimeout(300)
      await shot('orphan')
      await page.goto(`${U}/read/${post.id}?changes=1`)
      await page.locator('.changes ins').first().waitFor()
      await shot('changes')
      await page.goto(`${U}/read/${post.id}?revision=1`)
      await page.locator('.prose p').first().waitFor()
      await shot('old')
      await page.goto(`${U}/notes`)
      await page.waitForTimeout(800)
      await shot('all')
      await page.goto(`${U}/stream/${post.id}`)
      await page.locator('.prose h2').first().waitFor()
      await page.waitForTimeout(700)
      await select(page, 'My uncle’s table')
      await page.waitForTimeout(200)
      await shot('pane')
    } catch (e) {
      console.log(name, String(e))
      await shot('fail')
    }
    await context.close()
  }
} finally {
  await browser.close()
  await site.stop()
}
