import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { signUp, startBrowser, visitor } from './harness/browser.ts'
import { startPostil, type Postil } from './harness/postil.ts'

let postil: Postil
let browser: Browser

beforeAll(async () => {
  ;[postil, browser] = await Promise.all([startPostil(), startBrowser()])
})
afterAll(() => Promise.all([browser?.close(), postil?.stop()]))

test('the first visitor makes an account, signs out, and comes back in', async () => {
  const { page, errors } = await visitor(browser)
  await page.goto(postil.url)
  await page.getByRole('heading', { name: 'Create an account' }).waitFor()
  await expectAccessible(page)
  await signUp(page, postil.url)
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Sign out' }).first().click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await expectAccessible(page)

  await page.getByLabel('E-mail').fill('reader@example.org')
  await page.getByLabel('Password').fill('a wrong password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').filter({ hasText: /\S/ }).waitFor()
  await page.getByLabel('Password').fill('a harbour at low tide')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  expect(errors).toEqual([])
})
