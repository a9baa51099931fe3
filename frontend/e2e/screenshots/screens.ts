import type { Page } from 'playwright-core'

export interface Screen {
  name: string
  /** Wants the made-up library; the others come before it is there. */
  furnished?: boolean
  show: (page: Page, url: string, language: string) => Promise<unknown>
}

/** The post that stands open, in the reader's language. */
const essay = (language: string) => (language === 'ru' ? 'Почему мы спорим' : 'What a harbour master')
const row = (page: Page, title: string) => page.locator('.row', { hasText: title }).locator('h2 a')

const at =
  (address: string, wanted = 'h1'): Screen['show'] =>
  async (page, url) => {
    await page.goto(url + address)
    await page.locator(wanted).first().waitFor()
  }

async function open(page: Page, url: string, language: string, list = '/list/queued') {
  await page.goto(url + list)
  await row(page, essay(language)).click()
  await page.locator('.prose p').first().waitFor()
}

const density = (page: Page, name: string | null) =>
  page.evaluate((name) => {
    if (name) localStorage.setItem('postil.density', name)
    else localStorage.removeItem('postil.density')
  }, name)

export const screens: Screen[] = [
  {
    name: 'sign-in',
    async show(page, url) {
      const context = page.context()
      const cookies = await context.cookies()
      await context.clearCookies()
      await at('/sign-in')(page, url, '')
      await context.addCookies(cookies)
    },
  },
  { name: 'welcome', show: at('/stream', '.rows .title') },
  { name: 'stream', furnished: true, show: at('/stream', '.row') },
  {
    name: 'list',
    furnished: true,
    show: (page, url, language) =>
      page.viewportSize()!.width > 700
        ? open(page, url, language)
        : at('/list/queued', '.row')(page, url, language),
  },
  {
    name: 'reader',
    furnished: true,
    async show(page, url, language) {
      await open(page, url, language, '/search') // where it stands whatever was read of it
      const post = page.url().split('/').at(-1)
      await at(`/read/${post}`, '.prose p')(page, url, language)
    },
  },
  {
    name: 'cards',
    furnished: true,
    async show(page, url, language) {
      await density(page, 'cards')
      await at('/stream', '.row')(page, url, language)
    },
  },
  {
    name: 'compact',
    furnished: true,
    async show(page, url, language) {
      await density(page, 'compact')
      await at('/list/archived', '.row')(page, url, language)
      await at('/stream', '.row')(page, url, language)
      await density(page, null)
    },
  },
  { name: 'notes', furnished: true, show: at('/notes', 'main blockquote, main q, main ol li') },
  { name: 'review', furnished: true, show: at('/notes/review', 'main h1 ~ *') },
  { name: 'files', furnished: true, show: at('/notes/files') },
  {
    name: 'saving',
    furnished: true,
    async show(page, url) {
      await page.goto(`${url}/save?url=${encodeURIComponent('https://slownotes.example/walking-home')}`)
      await page.locator('h1').first().waitFor()
    },
  },
  { name: 'search', furnished: true, show: at('/search?q=tag:forecasting', '.row') },
  { name: 'feeds', furnished: true, show: at('/feeds', 'main li h3') },
  { name: 'tags', furnished: true, show: at('/tags', 'main li') },
  { name: 'settings', furnished: true, show: at('/settings') },
]
