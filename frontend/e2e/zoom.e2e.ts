import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { desktop } from './harness/browser.ts'
import { furnish } from './harness/library.ts'
import { screens } from './harness/screens.ts'
import { test } from './harness/stage.ts'

/** A window of 1280 × 1024 at 400 %. */
const enlarged = { ...desktop, viewport: { width: 320, height: 256 } }

test('at 400 % nothing is lost, and nothing needs scrolling to the side', async ({ come, site }) => {
  const reader = await come(enlarged)
  const { page, url, ask } = reader
  await furnish(reader, site)
  const { viewer } = await ask('{ viewer { readingList(first: 1) { nodes { post { id } } } } }')
  for (const screen of [...screens, '/nowhere', `/read/${viewer.readingList.nodes[0].post.id}`]) {
    await page.goto(url + screen)
    await page.locator('h1').first().waitFor()
    await page.waitForLoadState('load')
    const lost = await page.evaluate(() => {
      const scrolls = (each: Element | null): boolean =>
        !!each && (/auto|scroll/.test(getComputedStyle(each).overflowX) || scrolls(each.parentElement))
      const hidden = (each: Element) => !!each.closest('.away, [aria-hidden="true"]')
      return [...document.querySelectorAll('body *')]
        .filter((each) => each.checkVisibility() && !hidden(each) && !scrolls(each.parentElement))
        .filter((each) => {
          const { left, right, width } = each.getBoundingClientRect()
          return width > 0 && (right > innerWidth + 1 || left < -1)
        })
        .map((each) => each.outerHTML.slice(0, 120))
    })
    expect(lost, screen).toEqual([])
    expect(await page.evaluate(() => document.scrollingElement!.scrollWidth), screen).toBeLessThanOrEqual(320)
    const sideways = await page
      .locator(':is(.rows, .reader, .screen)')
      .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).length)
    expect(sideways, screen).toBe(0)
    await expectAccessible(page)
  }
  await page.goto(`${url}/list/queued`)
  const rows = page.locator('.rows')
  await rows.locator('.row').first().waitFor()
  expect((await rows.boundingBox())!.height, 'room for rows').toBeGreaterThan(90)
  await page.keyboard.press('/')
  await page.getByRole('searchbox').fill('tide')
  await expect.poll(() => page.locator('.row').count()).toBeGreaterThan(0)
})
