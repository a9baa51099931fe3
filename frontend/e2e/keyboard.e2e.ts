import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { rss, somePosts } from './harness/site.ts'
import { row, test, titles, toast } from './harness/stage.ts'

test('the whole main job is done without a mouse', async ({ reader: { page }, site }) => {
  const { keyboard } = page
  const keys = async (...names: string[]) => {
    for (const name of names) await keyboard.press(name)
  }
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
  /** Presses Tab until the control of this name has the focus. */
  async function tabTo(name: RegExp) {
    for (let i = 0; i < 60; i++) {
      await keyboard.press('Tab')
      const here = await page.evaluate(() => {
        const each = document.activeElement as HTMLElement
        const label = (each as HTMLInputElement).labels?.[0]?.textContent
        return each.getAttribute('aria-label') ?? label ?? each.textContent ?? ''
      })
      if (name.test(here.trim())) return
    }
    throw new Error(`no ${name} within 60 presses of Tab`)
  }
  /** Of two requests that are on their way at once either may be the first to come. */
  async function queueIt() {
    const answered = page.waitForResponse((each) => !!each.request().postData()?.includes('queuePost'))
    await keys('q')
    await answered
  }
  const feed = site.put(
    '/feed',
    'application/rss+xml',
    rss('Slow Harbour', site.url, somePosts('Anchors', 'Buoys', 'Cables')),
  )

  await keys('g', 'f')
  await expect.poll(focused).toBe('Feeds')
  await tabTo(/^Address of a blog/)
  await keyboard.type(feed)
  await keys('Enter')
  await toast(page, 'You follow').waitFor()
  await page.getByRole('button', { name: 'Check now' }).waitFor()
  await tabTo(/^Check now/)
  await keys('g', 's')
  await row(page, 'Cables').waitFor()
  await expect.poll(focused).toBe('Stream')

  await keys('j', 'j')
  await expect.poll(focused).toBe('Buoys')
  await queueIt()
  await keys('j')
  await queueIt()
  await keys('k', 'k')
  await queueIt()
  await row(page, 'Anchors').getByText('queued', { exact: true }).waitFor()
  await keys('g', 'l')
  await expect.poll(() => titles(page)).toEqual(['Anchors', 'Cables', 'Buoys'])

  await keys('j', 't')
  await page.getByRole('combobox').waitFor()
  await keyboard.type('iron')
  await keys('Enter', 'Escape')
  await row(page, 'Anchors').locator('.tag', { hasText: 'iron' }).waitFor()
  await expect.poll(focused).toBe('Anchors')
  await keys('n')
  await page.getByRole('textbox', { name: 'Note' }).waitFor()
  await keyboard.type('Heavy.')
  await keys('Escape')
  await row(page, 'Anchors').getByText('note', { exact: true }).waitFor()
  await expect.poll(focused).toBe('Anchors')
  await keys('f')
  await row(page, 'Anchors').getByText('favourite').waitFor()
  await keys('Enter')
  await page.locator('.prose', { hasText: 'as the ferryman told it' }).waitFor()
  await keys('e')
  await keys('g', 'a')
  await expect.poll(() => titles(page)).toEqual(['Anchors'])
  await keys('z')
  await keys('g', 'l')
  await expect.poll(() => titles(page)).toEqual(['Anchors', 'Cables', 'Buoys'])

  await keys('?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await expectAccessible(page)
  await keys('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await keys('g', 't')
  await page.getByLabel('Name of #iron').waitFor()
})
