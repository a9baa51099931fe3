import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { desktop, phone } from './harness/browser.ts'
import { rss, somePosts } from './harness/site.ts'
import { test } from './harness/stage.ts'

/** Keeps the answers to what asks for `name` until the returned function is called. */
async function held(page: Page, name: string): Promise<() => void> {
  let answer = () => {}
  const wait = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes(name)) await wait
    await route.continue()
  })
  return answer
}

const list = {
  address: () => '/stream',
  asks: 'query Stream',
  waits: '.rows',
  comes: '.row',
  leaves: 'nav:visible',
}
const post = {
  address: (id: string) => `/read/${id}`,
  asks: 'query Post(',
  waits: '.reader',
  comes: '.prose p',
  leaves: '.top button',
}

test.for([
  ['a list on a desktop', list, desktop],
  ['a list on a phone', list, phone],
  ['a post on a desktop', post, desktop],
  ['a post on a phone', post, phone],
] as const)(
  'nothing stands in for %s that comes within 300 ms; then a skeleton does',
  async ([, { address, asks, waits, comes, leaves }, options], { come, site }) => {
    const { page, url, ask, follow } = await come(options)
    const feed = rss('Slow Harbour', site.url, somePosts('Anchors'))
    await follow(site.put('/feed', 'application/rss+xml', feed))
    const { viewer } = await ask('{ viewer { stream { nodes { id } } } }')
    const skeleton = page.locator('.skeleton')
    const answer = await held(page, asks)
    await page.clock.install()
    await page.clock.pauseAt(Date.now() + 60_000) // its own clock goes on until it hears of this
    await page.goto(url + address(viewer.stream.nodes[0].id))
    await page.locator(waits).waitFor()
    await page.locator(leaves).first().waitFor() // nobody has to wait for what they no longer want
    await page.clock.runFor(299)
    expect(await skeleton.count()).toBe(0)
    await page.clock.runFor(1)
    await skeleton.waitFor()
    await page.clock.resume()
    await expectAccessible(page)
    answer()
    await page.locator(comes).first().waitFor()
    await skeleton.waitFor({ state: 'detached' })
  },
)
