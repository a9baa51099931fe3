import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { essay, painted } from './harness/marking.ts'
import { test } from './harness/stage.ts'

const html = '<p>The printed table is right on the average. It knows about the moon.</p>'.concat(
  '<p>The tide came in and went out again, as it does.</p>'.repeat(12),
)

test('all annotations are in one place: searched, filtered, and opened at their spot', async ({
  reader,
  site,
}) => {
  const { page, url, ask } = reader
  const tides = await essay(reader, site, 'Tides', html)
  const ropes = await essay(
    reader,
    site,
    'Ropes',
    '<p>Splice it, and it will hold.</p>'.repeat(60) + '<p>The end.</p>',
  )
  const make = (postId: string, exact: string, more: object) =>
    ask(
      'mutation ($input: CreateAnnotationInput!) { createAnnotation(input: $input) { userErrors { message } } }',
      {
        input: { postId, revision: 1, quote: { exact }, ...more },
      },
    )
  await make(tides.id, 'right on the average', { note: 'See **the two clocks**', color: 'GREEN' })
  await make(tides.id, 'It knows about the moon', { tags: ['sea'] })
  await make(ropes.id, 'The end', { color: 'PINK' })
  await page.goto(`${url}/stream`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('n')
  const quotes = page.locator('.found q')
  await expect
    .poll(() => quotes.allTextContents())
    .toEqual(['The end', 'It knows about the moon', 'right on the average'])
  expect(await page.locator('.found strong').textContent()).toBe('the two clocks')
  await expectAccessible(page)

  await page.getByRole('searchbox').fill('CLOCKS')
  await expect.poll(() => quotes.allTextContents()).toEqual(['right on the average'])
  await page.getByRole('searchbox').fill('')
  await expect.poll(() => quotes.count()).toBe(3)
  await page.getByRole('button', { name: 'Colour: All colours' }).click()
  await page.getByRole('menuitemradio', { name: 'Pink' }).click()
  await expect.poll(() => quotes.allTextContents()).toEqual(['The end'])
  await page.goto(`${url}/notes?q=tag:sea`)
  await expect.poll(() => quotes.allTextContents()).toEqual(['It knows about the moon'])
  await page.goto(`${url}/notes?q=state:orphaned`)
  await page.locator('li.none').waitFor()
  await page.goto(`${url}/notes`)
  await page.getByRole('link', { name: 'only these' }).first().click()
  await expect.poll(() => quotes.allTextContents()).toEqual(['The end'])

  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await painted(page)).pink).toEqual(['The end'])
  await page.locator('.card.open').waitFor()
  const end = page.getByText('The end.')
  await expect.poll(() => end.evaluate((each) => each.getBoundingClientRect().top)).toBeLessThan(900)
})
