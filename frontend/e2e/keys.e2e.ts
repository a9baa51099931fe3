import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { shortcuts, type Action } from '../src/app/shortcuts.ts'
import { each, type Check, type Pressed } from './harness/keys.ts'
import { bar, essay, markLongAgo, painted } from './harness/marking.ts'
import { rss, somePosts, type Site } from './harness/site.ts'
import { row, test, toast, type Reader } from './harness/stage.ts'

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim())
const stand = (page: Page, title: string) => row(page, title).locator('h2 a').focus()
const goes = (action: Action, address: string): Check =>
  async function ({ page, press }) {
    await press(action)
    await page.waitForURL((url) => url.pathname === address)
  }

const inLists = {
  async next({ page, press }) {
    await press('next')
    await expect.poll(() => focused(page)).toBe('Anchors')
    await press('next')
    await expect.poll(() => focused(page)).toBe('Buoys')
  },
  async previous({ page, press }) {
    await stand(page, 'Buoys')
    await press('previous')
    await expect.poll(() => focused(page)).toBe('Anchors')
  },
  async open({ page, press }) {
    await stand(page, 'Buoys')
    await press('open')
    await page.locator('.prose', { hasText: 'Buoys, as the ferryman told it' }).waitFor()
  },
  async original({ page, press }) {
    await stand(page, 'Buoys')
    const opened = page.context().waitForEvent('page')
    await press('original')
    const original = await opened
    await original.waitForURL(/\/buoys$/)
    await original.close()
  },
  async queue({ page, press }) {
    await press('goStream')
    await row(page, 'Davits').waitFor()
    await stand(page, 'Davits')
    await press('queue')
    await row(page, 'Davits').getByText('queued', { exact: true }).waitFor()
  },
  async archive({ page, press }) {
    await stand(page, 'Cables')
    await press('archive')
    await row(page, 'Cables').waitFor({ state: 'detached' })
    await toast(page, 'Archived').waitFor()
  },
  async undo({ page, press }) {
    await stand(page, 'Buoys')
    await press('archive')
    await row(page, 'Buoys').waitFor({ state: 'detached' })
    await press('undo')
    await row(page, 'Buoys').waitFor()
  },
  async favorite({ page, press }) {
    await stand(page, 'Anchors')
    await press('favorite')
    await row(page, 'Anchors').getByText('favourite', { exact: true }).waitFor()
  },
  async tags({ page, press }) {
    await stand(page, 'Anchors')
    await press('tags')
    await page.locator('input[role=combobox]:focus').waitFor()
  },
  async note({ page, press }) {
    await stand(page, 'Anchors')
    await press('note')
    await page.locator('textarea:focus').waitFor()
  },
  async select({ page, press }) {
    await stand(page, 'Anchors')
    await press('select')
    await page.getByRole('toolbar', { name: '1 selected' }).waitFor()
    await press('select')
    await page.getByRole('toolbar').waitFor({ state: 'detached' })
  },
  async selectAll({ page, press }) {
    const all = await page.locator('.row').count()
    await press('selectAll')
    await page.getByRole('toolbar', { name: `${all} selected` }).waitFor()
  },
  async leave({ page, press }) {
    await press('selectAll')
    await page.getByRole('toolbar', { name: 'selected' }).waitFor()
    await press('leave')
    await page.getByRole('toolbar').waitFor({ state: 'detached' })
  },
  async save({ page, press }) {
    await press('save')
    await page.getByRole('dialog', { name: 'Save a page' }).waitFor()
  },
  async search({ page, press }) {
    await press('search')
    await page.locator('input[type=search]:focus').waitFor()
  },
  async help({ page, press }) {
    await press('help')
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await help.waitFor()
    const shown = await help.locator('dt').allInnerTexts()
    for (const keys of Object.values(shortcuts))
      expect(shown.map((each) => each.trim())).toContainEqual(expect.stringContaining(keys))
  },
  goStream: goes('goStream', '/stream'),
  async goList({ page, press }) {
    await press('goFeeds')
    await page.waitForURL(/feeds$/)
    await press('goList')
    await page.waitForURL(/\/list\/queued$/)
  },
  goArchive: goes('goArchive', '/list/archived'),
  goFeeds: goes('goFeeds', '/feeds'),
  goTags: goes('goTags', '/tags'),
  goNotes: goes('goNotes', '/notes'),
  goReview: goes('goReview', '/notes/review'),
} satisfies Partial<Record<Action, Check>>

const top = (page: Page, name: string) =>
  page.getByRole('heading', { name, exact: true }).evaluate((each) => each.getBoundingClientRect().top)
const selected = (page: Page) => page.evaluate(() => getSelection()!.toString().trim())

/** Goes to the paragraph of that number and paints it with the key of that colour. */
const paints = (color: 'yellow' | 'green' | 'blue' | 'pink' | 'purple', paragraph: number): Check =>
  async function ({ page, press }) {
    for (let i = 0; i <= paragraph; i++) await press('next')
    await press(color)
    await expect.poll(async () => (await painted(page))[color]).toEqual([`Of the ${color} buoy.`])
  }

const inTexts = {
  async nextSection({ page, press }) {
    for (let i = 0; i < 2; i++) await press('nextSection')
    await expect.poll(() => top(page, 'Third watch')).toBeLessThan(200)
  },
  async previousSection({ page, press }) {
    for (let i = 0; i < 2; i++) await press('nextSection')
    await expect.poll(() => top(page, 'Third watch')).toBeLessThan(200)
    await press('previousSection')
    await expect.poll(() => top(page, 'Second watch')).toBeGreaterThan(-10)
  },
  async footnote({ page, press }) {
    await press('footnote')
    await expect.poll(() => focused(page)).toContain('What the lamp burnt.')
  },
  yellow: paints('yellow', 2),
  green: paints('green', 3),
  blue: paints('blue', 4),
  pink: paints('pink', 5),
  purple: paints('purple', 6),
  async highlight({ page, press }) {
    for (let i = 0; i < 2; i++) await press('next')
    await press('highlight')
    const all = async () => Object.values(await painted(page)).flat() // in the colour that was used last
    await expect.poll(all).toContain('One came. Two went. Three stayed.')
  },
  async extend({ page, press }) {
    await sentences(page, press)
    await expect.poll(() => selected(page)).toBe('One came. Two went.')
    await bar(page).waitFor()
  },
  async shrink({ page, press }) {
    await sentences(page, press)
    await press('shrink')
    await expect.poll(() => selected(page)).toBe('One came.')
  },
  async startLater({ page, press }) {
    await sentences(page, press)
    await press('startLater')
    await expect.poll(() => selected(page)).toBe('Two went.')
  },
  async startEarlier({ page, press }) {
    await sentences(page, press)
    await press('startLater')
    await press('startEarlier')
    await expect.poll(() => selected(page)).toBe('One came. Two went.')
  },
  async notes({ page, press }) {
    await press('notes')
    const all = page.getByRole('region', { name: 'Highlights and notes' })
    await all.getByRole('heading', { name: 'Highlights and notes' }).waitFor()
    await press('notes')
    await all.waitFor({ state: 'detached' })
  },
} satisfies Partial<Record<Action, Check>>

/** Selects two sentences of the second paragraph. */
async function sentences(page: Page, press: Pressed['press']) {
  for (let i = 0; i < 2; i++) await press('next')
  for (let i = 0; i < 2; i++) await press('extend')
  await bar(page).waitFor()
}

const grades = (action: 'again' | 'hard' | 'good' | 'easy', name: string): Check =>
  async function ({ page, press }) {
    await press('open')
    await press(action)
    await page.getByText(/^2 of/).waitFor()
    await press('previous')
    const given = page.getByRole('button', { name, exact: true })
    await expect.poll(() => given.getAttribute('aria-pressed')).toBe('true')
  }

const inReviews = {
  again: grades('again', 'Not at all'),
  hard: grades('hard', 'Barely'),
  good: grades('good', 'Well'),
  easy: grades('easy', 'At once'),
} satisfies Partial<Record<Action, Check>>

/** A new key without a check here is an error of types. */
const checks: Record<Action, Check> = { ...inLists, ...inTexts, ...inReviews }

async function library({ follow, queue }: Reader, site: Site) {
  const posts = somePosts('Anchors', 'Buoys', 'Cables', 'Davits')
  await follow(site.put('/feed', 'application/rss+xml', rss('Slow Harbour', site.url, posts)))
  await queue('Cables', 'Buoys', 'Anchors')
}

test('no key of the table is left without a check', () => {
  expect(Object.keys(checks).toSorted()).toEqual(Object.keys(shortcuts).toSorted())
})

test('in lists each key does what the table says', async ({ reader, site }) => {
  await library(reader, site)
  const { page, url } = reader
  await each(inLists, page, async () => {
    await page.goto(`${url}/list/queued`)
    await row(page, 'Buoys').waitFor()
  })
})

test('the tooltips name keys of the table', async ({ reader, site }) => {
  await library(reader, site)
  const { page, url } = reader
  const keys = new Set<string>()
  for (const address of ['/stream', '/list/queued']) {
    await page.goto(url + address)
    await row(page, 'Buoys').waitFor()
    for (const title of await page
      .locator('[title]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('title')!)))
      keys.add(/\(([^()]+)\)$/.exec(title)?.[1] ?? '')
  }
  keys.delete('')
  expect([...keys].filter((key) => !(Object.values(shortcuts) as string[]).includes(key))).toEqual([])
  for (const action of ['archive', 'queue', 'favorite', 'save', 'goStream', 'goList'] as const)
    expect([...keys]).toContain(shortcuts[action])
})

test('in a text each key does what the table says', async ({ reader, site }) => {
  const { page, url } = reader
  const colors = ['yellow', 'green', 'blue', 'pink', 'purple']
  const post = await essay(
    reader,
    site,
    'Watches',
    `<h2>First watch</h2><p>One came. Two went. Three stayed.</p>
    ${colors.map((color) => `<p>Of the ${color} buoy.</p>`).join('')}
    <p>The lamp was lit.<sup><a href="#fn1" id="back1">1</a></sup></p>
    <h2>Second watch</h2>${'<p>The tide came in, and it went out again, as it does.</p>'.repeat(30)}
    <h2>Third watch</h2>${'<p>The tide came in, and it went out again, as it does.</p>'.repeat(60)}
    <ol><li id="fn1"><p>What the lamp burnt. <a href="#back1">↩</a></p></li></ol>`,
  )
  await each(inTexts, page, async () => {
    await reader.ask('mutation ($id: ID!) { queuePost(input: {postId: $id}) { userErrors { code } } }', {
      id: post.id,
    })
    await page.goto(`${url}/read/${post.id}`)
    await page.getByRole('complementary', { name: 'Highlights and notes' }).waitFor({ state: 'attached' })
    await page.locator('.reader').evaluate((box) => (box.scrollTop = 0))
  })
})

test('in a review each key does what the table says', async ({ come, site }) => {
  for (const [action, check] of Object.entries(inReviews)) {
    const reader = await come()
    const quotes = ['the moon and the wind', 'a theory of tides']
    const html = `<p>It knows of ${quotes[0]}, and it comes from ${quotes[1]} that was made far away from here.</p>`
    const { url } = await essay(reader, site, `Tides, ${action}`, html)
    await markLongAgo(reader, url, ...quotes)
    await each({ [action]: check }, reader.page, async () => {
      await reader.page.goto(`${reader.url}/notes/review`)
      await reader.page.getByText(/^1 of/).waitFor()
    })
  }
})
