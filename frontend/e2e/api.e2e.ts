import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { visitor } from './harness/browser.ts'
import { test } from './harness/stage.ts'

test('an access token is shown once and lets another program in, to read or to write, until it is revoked', async ({
  reader,
}) => {
  const { page, url, email } = reader
  await page.goto(`${url}/settings`)
  const make = async (name: string, writes: boolean) => {
    await page.getByLabel('What is it for?').fill(name)
    await page.getByLabel('It may also change things').setChecked(writes)
    await page.getByRole('button', { name: 'Create a token' }).click()
    await page.getByRole('listitem').filter({ hasText: name }).waitFor()
    return (await page.locator('.token code').textContent())!
  }
  const ask = async (token: string, query: string) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    })
    return response.json()
  }
  const rename =
    'mutation { updateAccount(input: {displayName: "By token"}) { account { displayName } userErrors { code } } }'

  const reads = await make('a clock', false)
  await expectAccessible(page)
  const writes = await make('a robot', true)
  expect(writes).not.toBe(reads)
  expect((await ask(reads, '{ viewer { email } }')).data.viewer.email).toBe(email)
  expect((await ask(reads, rename)).data?.updateAccount?.account ?? null).toBeNull()
  expect((await ask(writes, rename)).data.updateAccount.account.displayName).toBe('By token')

  await page.reload()
  await page.getByRole('listitem').filter({ hasText: 'a robot' }).waitFor()
  expect(await page.locator('body').textContent()).not.toContain(writes)
  const robot = page.getByRole('listitem').filter({ hasText: 'a robot' })
  await robot.getByRole('button', { name: 'Revoke' }).click()
  await robot.waitFor({ state: 'detached' })
  expect((await ask(writes, '{ viewer { email } }')).data?.viewer ?? null).toBeNull()
})

test('GraphiQL is there for the signed-in, and answers; strangers are sent to sign in', async ({
  reader,
  browser,
}) => {
  const { page, url, email } = reader
  await page.goto(`${url}/settings`)
  await page.getByRole('link', { name: 'GraphiQL' }).click()
  await page.locator('.graphiql-query-editor').waitFor()
  await page.locator('.graphiql-query-editor .CodeMirror').click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText('{ viewer { email } }')
  await page.getByRole('button', { name: /Execute query/ }).click()
  await page.locator('.result-window', { hasText: email }).waitFor()

  const { page: stranger, errors } = await visitor(browser)
  await stranger.goto(`${url}/graphiql`)
  await stranger.getByRole('heading', { name: /Sign in|Create an account/ }).waitFor()
  expect((await fetch(`${url}/graphiql/`, { redirect: 'manual' })).status).toBeGreaterThanOrEqual(300)
  expect(errors).toEqual([])
  await stranger.context().close()
})

test('the page of whoever is signed in names the files of their screen; a stranger’s opens the door alone', async ({
  reader: { page, url },
}) => {
  const named = async (path: string, who: (address: string) => Promise<{ text: () => Promise<string> }>) =>
    [...(await (await who(url + path)).text()).matchAll(/href="(\/assets\/[^"]+)"/g)].map(([, file]) => file!)
  const { request } = page.context()
  const door = await named('/list/queued', fetch)
  const list = await named('/list/queued', (address) => request.get(address))
  const post = await named('/read/any', (address) => request.get(address))
  expect(list).toEqual(expect.arrayContaining(door))
  expect(list.length).toBeGreaterThan(door.length)
  expect(post).toEqual(expect.arrayContaining(list))
  expect(post.length).toBeGreaterThan(list.length)
  for (const file of post) expect((await request.get(url + file)).status(), file).toBe(200)

  const came: string[] = []
  page.on('request', (each) => came.push(new URL(each.url()).pathname))
  await page.goto(`${url}/list/queued`)
  await page.getByText('The queue is empty').waitFor()
  expect(came).toEqual(expect.arrayContaining(list)) // nothing is named that the screen does without
})
