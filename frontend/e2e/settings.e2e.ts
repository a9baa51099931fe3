import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { desktop, visitor } from './harness/browser.ts'
import { test } from './harness/stage.ts'

test('the app speaks the language and wears the paper that the reader chose', async ({ reader }) => {
  const { page, url } = reader
  await page.goto(`${url}/settings`)
  await page.getByLabel('Your name').fill('Ада')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.locator('.toast', { hasText: 'Saved' }).waitFor()
  await page.getByLabel('Language').selectOption('ru')
  await page.getByRole('heading', { name: 'Настройки' }).waitFor()
  await expectAccessible(page)
  await page.getByLabel('Тёмная').check()
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await expect.poll(paper).toBe('rgb(23, 24, 26)')
  await expectAccessible(page)
  await page.goto(`${url}/stream`)
  await page.getByRole('heading', { name: 'Лента' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('ru')
  expect(await paper()).toBe('rgb(23, 24, 26)')
  await page.goto(`${url}/settings`)
  await expect.poll(() => page.locator('#display-name').inputValue()).toBe('Ада')
  await page.getByLabel('Сепия').check()
  await expect.poll(paper).toBe('rgb(245, 237, 221)')
  await expectAccessible(page)

  // A mistake is answered in the reader’s language too.
  await page.goto(`${url}/list/queued?q=цвет:красный`)
  await page.locator('.rows .problem', { hasText: /[а-я]{4}/ }).waitFor()
})

test('a session elsewhere is ended from settings', async ({ reader, browser }) => {
  const { page, url, email } = reader
  const elsewhere = await browser.newContext({
    ...desktop,
    userAgent: 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0',
  })
  elsewhere.setDefaultTimeout(60_000)
  const other = await elsewhere.newPage()
  await other.goto(`${url}/sign-in`)
  await other.getByLabel('E-mail').fill(email)
  await other.getByLabel('Password').fill('a harbour at low tide')
  await other.getByRole('button', { name: 'Sign in' }).click()
  await other.getByRole('heading', { name: 'Stream' }).waitFor()

  await page.goto(`${url}/settings`)
  const session = page.getByRole('listitem').filter({ hasText: 'Firefox, Windows' })
  await session.getByRole('button', { name: 'Sign out' }).click()
  await session.waitFor({ state: 'detached' })
  await page.getByText('this device').waitFor()
  await other.goto(`${url}/list/queued`).catch(() => {}) // it may be on its way to the door by itself
  await other.getByRole('heading', { name: 'Sign in' }).waitFor()
  await elsewhere.close()
})

test('the password is changed, by whoever knows the old one', async ({ reader, browser }) => {
  const { page, url, email } = reader
  await page.goto(`${url}/settings`)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expectAccessible(page)
  await page.getByLabel('Current password').fill('not this one')
  await page.getByLabel('New password').fill('a lamp in the window')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'not your current password' }).waitFor()
  await page.getByLabel('Current password').fill('a harbour at low tide')
  await page.keyboard.press('Enter')
  await page.locator('.toast', { hasText: 'The password is changed' }).waitFor()

  const { page: elsewhere } = await visitor(browser)
  await elsewhere.goto(`${url}/sign-in`)
  await elsewhere.getByLabel('E-mail').fill(email)
  await elsewhere.getByLabel('Password').fill('a lamp in the window')
  await elsewhere.getByRole('button', { name: 'Sign in' }).click()
  await elsewhere.getByRole('heading', { name: 'Stream' }).waitFor()
  await elsewhere.context().close()
})

test('the settings say what this is, and lead to its keys, its API and its licences', async ({ reader }) => {
  const { page, url, ask } = reader
  const { server } = await ask('{ server { version } }')
  await page.goto(`${url}/settings`)
  await page.getByText(`Version ${server.version}`).waitFor()
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await page.keyboard.press('Escape')
  for (const name of ['Explore the API in GraphiQL', 'Licences']) {
    const address = await page.getByRole('link', { name }).getAttribute('href')
    expect((await page.context().request.get(url + address)).status()).toBe(200)
  }
})
