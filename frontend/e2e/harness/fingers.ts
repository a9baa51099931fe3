import type { Locator, Page } from 'playwright-core'

const steps = 8
const frame = (page: Page) => page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)))

/** A finger on the middle of `on`, moved by so much and, unless it is to stay, lifted. */
export async function push(page: Page, on: Locator, x: number, y: number) {
  const box = (await on.boundingBox())!
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] })
  for (let step = 1; step <= steps; step++) {
    const at = { x: from.x + (x * step) / steps, y: from.y + (y * step) / steps }
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] })
    await frame(page)
  }
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await cdp.detach()
}

/** Whether a row follows a finger that pushes it a little, and lifts it again. What knows of gestures comes after the rows. */
export async function follows(page: Page, row: Locator): Promise<boolean> {
  const box = (await row.boundingBox())!
  const cdp = await page.context().newCDPSession(page)
  const y = box.y + box.height / 2
  for (const [type, x] of [
    ['touchStart', 0],
    ['touchMove', 20],
    ['touchMove', 40],
  ] as const) {
    const touchPoints = [{ x: box.x + box.width / 2 + x, y }]
    await cdp.send('Input.dispatchTouchEvent', { type, touchPoints })
    await frame(page)
  }
  const follows = await row.evaluate((each) => each.hasAttribute('data-pushed'))
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await cdp.detach()
  return follows
}

/** A finger on the middle of `on`, lifted once `until` is there. */
export async function hold(page: Page, on: Locator, until: Locator) {
  const box = (await on.boundingBox())!
  const cdp = await page.context().newCDPSession(page)
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
  await until.waitFor()
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await cdp.detach()
}
