import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

/** How the system's own Chromium starts, also as root. */
export const launch = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

export const startBrowser = (): Promise<Browser> => chromium.launch(launch)

export const desktop: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  locale: 'en-GB',
  reducedMotion: 'reduce',
}
export const phone: BrowserContextOptions = {
  ...desktop,
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
}

/** A fresh visitor's page. What it does wrong, by itself or by asking others than the server, comes to `errors`. */
export async function visitor(
  browser: Browser,
  options: BrowserContextOptions = desktop,
  errors: string[] = [],
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('dialog', (dialog) => {
    // Nobody is asked “are you sure”, but for a page that is left with something unsent.
    if (dialog.type() !== 'beforeunload') errors.push(`asked “${dialog.message()}”`)
    return dialog.accept()
  })
  page.on('request', (request) => {
    const { hostname } = new URL(request.url())
    if (hostname && !hostname.startsWith('127.')) errors.push(`asked ${request.url()}`)
  })
  return { page, errors }
}

/** Opens an address, and waits until the page hears of what changes elsewhere. */
export async function openListening(page: Page, address: string) {
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForResponse((response) => response.request().headers().accept === 'text/event-stream')
}

export async function signUp(page: Page, url: string, email = 'reader@example.org') {
  await page.goto(`${url}/sign-up`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill('a harbour at low tide')
  await page.getByRole('button', { name: 'Create the account' }).click()
  await page.getByRole('heading', { name: 'Stream' }).waitFor()
}
