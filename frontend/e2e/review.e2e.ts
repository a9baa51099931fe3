import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { desktop, phone } from './harness/browser.ts'
import { painted } from './harness/marking.ts'
import { rss } from './harness/site.ts'
import { test, type Reader } from './harness/stage.ts'

const html =
  '<p>The printed table is right on the average, and my uncle’s table was right in one place. ' +
  'Every line of it had been paid for with a morning. A rope that is hung up turns the way that it was first laid.</p>'
const quotes = [
  'my uncle’s table was right in one place',
  'paid for with a morning. A rope that is hung up turns',
]

/** Highlights of long ago: what was made today needs no reminder yet. */
async function marked(
  reader: Reader,
  site: { url: string; put: (...args: [string, string, string]) => string },
) {
  const feed = rss('Harbour', site.url, [{ id: 'tides', title: 'Tides', html }])
  await reader.follow(site.put('/feed', 'application/rss+xml', feed))
  const content = JSON.stringify(
    quotes.map((exact, i) => ({
      type: 'Annotation',
      created: `2024-05-0${i + 1}T10:00:00Z`,
      body: [{ type: 'TextualBody', purpose: 'commenting', value: `*Note* ${i + 1}` }],
      target: { source: `${site.url}/tides`, selector: [{ type: 'TextQuoteSelector', exact }] },
    })),
  )
  const { importAnnotations } = await reader.ask(
    `mutation ($content: String!) { importAnnotations(input: {format: JSON_LD, content: $content}) { placed } }`,
    { content },
  )
  expect(importAnnotations.placed).toBe(2)
}

const left = async ({ ask }: Reader) =>
  (await ask('{ viewer { annotationsToReview { id } } }')).viewer.annotationsToReview.length

test('a day’s passages are shown, graded and gone, by keys', async ({ reader, site }) => {
  const { page, url } = reader
  await marked(reader, site)
  await page.goto(`${url}/notes`)
  await page.getByRole('link', { name: '2 to recall' }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await page.getByText('1 of 2').waitFor()
  const words = page.locator('blockquote')
  for (const quote of quotes) expect(await words.textContent()).not.toContain(quote)
  expect(await page.locator('article').textContent()).not.toMatch(/Note \d/)
  await expectAccessible(page)
  await page.keyboard.press('1') // no grade for what was not looked at
  await page.getByText('1 of 2').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Note 1').or(page.getByText('Note 2')).waitFor()
  await expectAccessible(page)
  await page.keyboard.press('3')
  await page.getByText('2 of 2').waitFor()
  await page.getByText(/^It comes back in \d+ days\.$/).waitFor()
  await page.keyboard.press('k')
  await expect
    .poll(() => page.getByRole('button', { name: 'Well' }).getAttribute('aria-pressed'))
    .toBe('true')
  await page.keyboard.press('4')
  await page.getByText('2 of 2').waitFor()
  await page.keyboard.press('o')
  await page.keyboard.press('1')
  await page.getByText('That is all for today').waitFor()
  await expectAccessible(page)
  await expect.poll(() => left(reader)).toBe(0)
  await page.reload()
  await page.getByText('Nothing to recall today').waitFor()
})

test('by touch on a phone, and from there to the spot in the post', async ({ come, site }) => {
  const reader = await come(phone)
  const { page, url } = reader
  await marked(reader, site)
  await page.goto(`${url}/notes/review`)
  await page.getByRole('button', { name: 'Show it' }).tap()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Barely' }).tap()
  await page.getByText('2 of 2').waitFor()
  await page.getByRole('button', { name: 'Show it' }).tap()
  await page.getByRole('link', { name: 'Open in the post' }).tap()
  await expect.poll(async () => (await painted(page)).yellow?.length).toBe(2)
  await expect.poll(() => left(reader)).toBe(1)
})

test('a grade that the server did not get is asked for again', async ({ come, site }) => {
  const reader = await come(desktop)
  const { page, url } = reader
  await marked(reader, site)
  await page.goto(`${url}/notes/review`)
  await page.getByRole('button', { name: 'Show it' }).click()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Well' }).click()
  await page.locator('.toast').waitFor()
  await page.getByText('1 of 2').waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Well' }).click()
  await page.getByText('2 of 2').waitFor()
  await expect.poll(() => left(reader)).toBe(1)
})
