import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { page as html } from './harness/site.ts'
import { row, test, titles, toast } from './harness/stage.ts'

test('a page is saved by its address: there at once, its text later', async ({ reader: { page }, site }) => {
  const sentence = 'The mast is the first thing that one sees, and the last that one forgets. '
  const address = site.put(
    '/masts',
    'text/html',
    html(
      'On masts',
      `<nav><a href="/">Home</a></nav><article><h1>On masts</h1><p>By Ilse Brandt</p>${`<p>${sentence.repeat(6)}</p>`.repeat(8)}</article>`,
      '<meta name="author" content="Ilse Brandt">',
    ),
  )
  const letGo = site.hold('/masts')

  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog', { name: 'Save a page' })
  await dialog.waitFor()
  await expectAccessible(page)
  await page.keyboard.type('no address at all')
  await page.keyboard.press('Enter')
  await dialog.getByRole('alert').filter({ hasText: /\S/ }).waitFor()
  await dialog.getByLabel('Address of the page').fill(address)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('text to come').waitFor()
  expect(page.url()).toContain('/list/queued')
  letGo()
  await row(page, 'On masts')
    .getByText(/\d min/)
    .waitFor()
  await row(page, 'On masts').getByRole('link').first().click()
  await page.locator('.prose', { hasText: sentence.trim() }).waitFor()
})

test('a page that cannot be had says why, and is asked again', async ({ reader: { page }, site }) => {
  await page.keyboard.press('s')
  await page.getByLabel('Address of the page').fill(`${site.url}/gone`)
  await page.keyboard.press('Enter')
  await page.getByText('no text').waitFor()
  await page.locator('.row h2 a').click()
  const said = page.locator('.state.problem')
  await said.waitFor()
  expect(await said.textContent()).toMatch(/404|not there|no such|found/i)
  await expectAccessible(page)
  site.put(
    '/gone',
    'text/html',
    html('Found after all', `<article>${'<p>Here it is, whole and dry. </p>'.repeat(40)}</article>`),
  )
  await said.getByRole('button', { name: 'Try again' }).click()
  await page.locator('.prose', { hasText: 'Here it is' }).waitFor()
})

test('saving can be taken back, and saving twice leaves one', async ({ reader: { page }, site }) => {
  const address = site.put(
    '/once',
    'text/html',
    html('Only once', '<article><p>Once is enough.</p></article>'),
  )
  const save = async () => {
    await page.keyboard.press('s')
    await page.getByLabel('Address of the page').fill(address)
    await page.keyboard.press('Enter')
    await toast(page, 'Saved').waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await save()
  await row(page, 'Only once').waitFor()
  await save()
  expect(await titles(page)).toHaveLength(1)
  await page.keyboard.press('z')
  await page.getByText('The queue is empty').waitFor()
})
