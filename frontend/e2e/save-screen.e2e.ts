import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { openListening, phone } from './harness/browser.ts'
import { page as html } from './harness/site.ts'
import { row, test } from './harness/stage.ts'

const text = (sentence: string) => `<article>${`<p>${sentence} `.repeat(40)}</p></article>`

test('what a phone shares lands on the save screen, with tags and a note', async ({ onPhone, site }) => {
  const { page, url } = onPhone
  const address = site.put('/shared', 'text/html', html('On piers', text('A pier leads nowhere, slowly.')))
  await page.goto(`${url}/save?title=On+piers&text=${encodeURIComponent(`Look at this: ${address}`)}`)
  await page.getByRole('heading', { name: 'On piers' }).waitFor()
  await expect.poll(() => page.getByLabel('Address of the page').inputValue()).toBe(address)
  await expectAccessible(page)
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('sea')
  await page.keyboard.press('Enter')
  await page.getByLabel('Note').fill('for *August*')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('status').getByText('Saved').waitFor()
  await expectAccessible(page)
  await page.goto(`${url}/save?url=${encodeURIComponent(`${address}?utm_source=x`)}`)
  await page.getByText(/Already saved on/).waitFor()
  await page.getByText('#sea').waitFor()
  await page.goto(`${url}/list/queued`)
  await row(page, 'On piers').getByText('sea').waitFor()
})

test('the bookmark opens the save screen, and hands in the page as the browser shows it', async ({
  reader: { page, url, ask },
  site,
}) => {
  await page.goto(`${url}/settings`)
  const bookmark = page.getByRole('link', { name: 'Save to Postil as I see it' })
  const code = decodeURIComponent((await bookmark.getAttribute('href'))!.replace('javascript:', ''))
  const address = site.put('/members', 'text/html', html('Members', '<p id="door">Please pay.</p>'))

  const outside = await page.context().newPage()
  await outside.goto(address)
  await outside.evaluate((whole) => (document.body.innerHTML = whole), text('What only members read.'))
  const [popup] = await Promise.all([page.context().waitForEvent('page'), outside.evaluate(code)])
  await popup!.getByText('The page comes along').waitFor()
  await popup!.getByRole('button', { name: 'Save', exact: true }).click()
  await popup!.getByRole('status').getByText('Saved').waitFor()

  const { viewer } = await ask('{ viewer { readingList { nodes { post { title handedIn content } } } } }')
  expect(viewer.readingList.nodes[0].post).toMatchObject({ title: 'Members', handedIn: true })
  expect(viewer.readingList.nodes[0].post.content).toContain('What only members read.')
  await outside.close()
})

test('the save screen serves as a popup on a phone', async ({ come, site }) => {
  const { page, url } = await come({ ...phone, viewport: { width: 320, height: 480 } })
  await page.goto(`${url}/save?url=${encodeURIComponent(site.url)}`)
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('a page that cannot be had is handed in, or kept as a bare link', async ({ reader: { page }, site }) => {
  const save = async (path: string) => {
    await page.keyboard.press('s')
    await page.getByLabel('Address of the page').fill(site.url + path)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await row(page, path).getByText('no text').waitFor()
    await row(page, path).getByRole('link').first().click()
  }
  await save('/members')
  await page.getByRole('button', { name: 'Hand in the page' }).click()
  await page.getByRole('dialog').waitFor()
  await expectAccessible(page)
  await page
    .getByLabel('The page', { exact: true })
    .fill(html('From the browser', text('Read by members alone.')))
  await page.getByRole('button', { name: 'Hand in', exact: true }).click()
  await page.locator('.prose', { hasText: 'Read by members alone.' }).waitFor()
  await row(page, 'From the browser').waitFor()

  await save('/gone')
  await page.getByRole('button', { name: 'Keep as a bare link' }).click()
  await page.getByText('Kept as a bare link').waitFor()
})

test('a file is a link with its kind and size', async ({ reader: { page }, site }) => {
  const address = site.put('/paper.pdf', 'application/pdf', `%PDF-1.4 /Title (On tides) ${' '.repeat(4000)}`)
  await page.keyboard.press('s')
  await page.getByLabel('Address of the page').fill(address)
  await page.keyboard.press('Enter')
  await row(page, 'On tides').getByText('PDF').waitFor()
  await row(page, 'On tides').getByText(/kB/).waitFor()
})

test('what another device saves appears by itself', async ({ reader: { page, url, ask }, site }) => {
  const address = site.put('/elsewhere', 'text/html', html('From elsewhere', text('It came by itself.')))
  await openListening(page, `${url}/list/queued`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await ask('mutation ($url: URL!) { savePost(input: {url: $url}) { item { id } } }', { url: address })
  await row(page, 'From elsewhere').waitFor()
})
