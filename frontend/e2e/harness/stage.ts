import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect, inject, test as base } from 'vitest'
import { desktop, phone, startBrowser, visitor } from './browser.ts'
import { startSite, type Site } from './site.ts'

/** Somebody with an account and a browser of their own. */
export interface Reader {
  page: Page
  url: string
  email: string
  /** Sends what a program would, as this reader. */
  ask: (query: string, variables?: unknown) => Promise<any>
  follow: (feed: string) => Promise<void>
  queue: (...titles: string[]) => Promise<void>
}

interface Stage {
  browser: Browser
  site: Site
  /** Lets one more reader come in, signed up and on the stream. */
  come: (options?: BrowserContextOptions) => Promise<Reader>
  reader: Reader
  onPhone: Reader
}

/** A test on the common server: what happens to one reader is not seen by those of other tests. */
export const test = base.extend<Stage>({
  browser: [
    async ({}, use) => {
      const browser = await startBrowser()
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  site: async ({}, use) => {
    const site = await startSite()
    await use(site)
    await site.stop()
  },
  come: async ({ browser }, use) => {
    const pages: Page[] = []
    const problems: string[] = []
    await use(async (options) => {
      const { page } = await visitor(browser, options, problems)
      pages.push(page)
      return enter(page)
    })
    for (const page of pages) await page.context().close()
    expect(problems).toEqual([])
  },
  reader: async ({ come }, use) => use(await come(desktop)),
  onPhone: async ({ come }, use) => use(await come(phone)),
})

let people = 0

async function enter(page: Page): Promise<Reader> {
  const url = inject('postil')
  const email = `reader-${process.pid}-${Date.now()}-${++people}@example.org`
  const { request } = page.context()
  const headers = { origin: url, 'content-type': 'application/json' }
  const signedUp = await request.post(`${url}/auth/sign-up`, {
    headers,
    data: { email, password: 'a harbour at low tide' },
  })
  expect(signedUp.status()).toBe(201)

  async function ask(query: string, variables: unknown = {}) {
    const response = await request.post(`${url}/graphql`, { headers, data: { query, variables } })
    const { data, errors } = await response.json()
    expect(errors).toBeUndefined()
    return data
  }
  await page.goto(`${url}/stream`)
  await page.getByRole('heading', { name: 'Stream' }).waitFor()
  return {
    page,
    url,
    email,
    ask,
    async follow(feed) {
      const { followFeed } = await ask(
        `mutation ($url: URL!) { followFeed(input: {url: $url}) { followedFeed { id } userErrors { message } } }`,
        { url: feed },
      )
      expect(followFeed.userErrors).toEqual([])
    },
    async queue(...titles) {
      const { viewer } = await ask('{ viewer { stream(first: 100) { nodes { id title } } } }')
      for (const title of titles) {
        const { id } = viewer.stream.nodes.find((post: { title: string }) => post.title === title)
        await ask('mutation ($id: ID!) { queuePost(input: {postId: $id}) { userErrors { message } } }', {
          id,
        })
      }
    },
  }
}

export const row = (page: Page, title: string): Locator => page.locator('.row', { hasText: title })
/** The titles on screen, from the top. */
export const titles = (page: Page) => page.locator('.row h2').allTextContents()
export const toast = (page: Page, text: string): Locator => page.locator('.toast', { hasText: text })
