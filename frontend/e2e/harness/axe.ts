import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** No violation of any rule that axe knows, on the screen as it stands. */
export async function expectAccessible(page: Page) {
  await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    // @ts-expect-error axe came with the line above
    const { violations } = await axe.run()
    return violations.map((each: { id: string; nodes: { target: string[] }[] }) => [
      each.id,
      ...each.nodes.map((node) => node.target.join(' ')),
    ])
  })
  expect(violations).toEqual([])
}
