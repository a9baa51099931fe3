import { Buffer } from 'node:buffer'
import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { essay } from './harness/marking.ts'
import { test } from './harness/stage.ts'

/** One grey point. */
const point = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
const words = 'The keeper counts the lamps at dusk and once more when the wind has turned. '.repeat(6)

test('a picture opens large, by mouse and by key, with its caption and a way to its original', async ({
  reader,
  site,
}) => {
  const picture = site.put('/sea.png', 'image/png', point)
  const { id } = await essay(
    reader,
    site,
    'Of the sea',
    `<p>${words}</p><figure><img src="${picture}" width="800" height="450" alt="The sea"><figcaption>At low tide.</figcaption></figure>`,
  )
  const { page } = reader
  await page.goto(`${reader.url}/read/${id}`)
  const pressed = page.locator('.prose figure').getByLabel('Enlarge the picture: The sea')
  const large = page.getByRole('dialog', { name: 'The sea' })
  await pressed.click()
  await large.getByText('At low tide.').waitFor()
  expect(await large.getByRole('link', { name: 'original' }).getAttribute('href')).toBe(picture)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect.poll(() => large.count()).toBe(0)
  await pressed.focus()
  await page.keyboard.press('Enter')
  await large.waitFor()
  await large.getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => large.count()).toBe(0)
})

test('a table scrolls inside itself, its header in sight; a text of right-to-left letters runs so', async ({
  onPhone,
  site,
}) => {
  const cells = (tag: string, n: number) => `<tr>${`<${tag}>מים גבוהים ${n}</${tag}>`.repeat(9)}</tr>`
  const rows = Array.from({ length: 60 }, (_, n) => cells('td', n)).join('')
  const { id } = await essay(
    onPhone,
    site,
    'מה שידע הקיר',
    `<p>השומר מונה את המנורות בשעת בין הערביים.</p><table><thead>${cells('th', 0)}</thead><tbody>${rows}</tbody></table>`,
  )
  const { page } = onPhone
  await page.goto(`${onPhone.url}/read/${id}`)
  const box = page.locator('.prose-table')
  await box.waitFor()
  const measured = await box.evaluate((each) => {
    each.scrollTop = 400
    each.scrollLeft = -200
    const [head, frame] = [each.querySelector('thead th')!, each].map((one) => one.getBoundingClientRect())
    return {
      header: Math.abs(head!.top - frame!.top),
      scrolled: [each.scrollTop, each.scrollLeft],
      page: document.documentElement.scrollWidth - innerWidth,
      direction: getComputedStyle(document.querySelector('.prose')!).direction,
    }
  })
  expect(measured).toEqual({ header: 0, scrolled: [400, -200], page: 0, direction: 'rtl' })
  await expectAccessible(page)
})
