import { deepStrictEqual as deepEqual, strictEqual as equal } from 'node:assert'
import type { Page } from 'playwright-core'

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

let people = 0

/** Signs somebody new up and opens the stream. */
export async function enter(page: Page, url: string, name?: string): Promise<Reader> {
  const email = `${name ?? `reader-${process.pid}-${Date.now()}-${++people}`}@example.org`
  const { request } = page.context()
  const headers = { origin: url, 'content-type': 'application/json' }
  const signedUp = await request.post(`${url}/auth/sign-up`, {
    headers,
    data: { email, password: 'a harbour at low tide' },
  })
  equal(signedUp.status(), 201)

  async function ask(query: string, variables: unknown = {}) {
    const response = await request.post(`${url}/graphql`, { headers, data: { query, variables } })
    const { data, errors } = await response.json()
    equal(errors, undefined)
    return data
  }
  await page.goto(`${url}/stream`)
  await page.getByRole('heading', { level: 1 }).waitFor()
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
      deepEqual(followFeed.userErrors, [])
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
