import { expect } from 'vitest'
import { desktop, phone } from './harness/browser.ts'
import { furnish } from './harness/library.ts'
import { screens } from './harness/screens.ts'
import { row, test, toast } from './harness/stage.ts'
import { smallTargets } from './harness/targets.ts'

test.for([
  ['desktop', desktop, 24],
  ['phone', phone, 44],
] as const)(
  'on a %s all that can be pressed is large enough, on every screen and in every state',
  async ([name, options, least], { come, site }) => {
    const reader = await come(options)
    const { page, url } = reader
    const small: Record<string, string[]> = {}
    const look = async (at: string, within?: string) => {
      const found = await smallTargets(page, least, within)
      if (found.length) small[at] = found
    }
    for (const screen of screens) {
      await page.goto(url + screen)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.locator('main :is(.title, .empty, input, p):visible').nth(1).waitFor()
      await look(`${screen}, empty`)
    }
    await furnish(reader, site)
    const { viewer } = await reader.ask('{ viewer { readingList(first: 1) { nodes { post { id } } } } }')
    for (const screen of [...screens, '/list/queued?order=manual']) {
      await page.goto(url + screen)
      await page.getByRole('heading', { level: 1 }).waitFor()
      if (/stream|list/.test(screen)) await row(page, 'tide').first().waitFor()
      await look(screen)
    }

    await page.goto(`${url}/list/queued`)
    const tide = row(page, 'The tide table')
    await tide.waitFor()
    await tide.hover()
    await look('a row under the mouse')
    await tide.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem').first().waitFor()
    await look('menu of a row', '.popover')
    await page.getByRole('menuitem', { name: 'Snooze' }).click()
    await page.getByRole('menuitem', { name: /Tomorrow/ }).waitFor()
    await look('snoozing', '.popover')
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    const opened = {
      s: page.getByRole('dialog', { name: 'Save a page' }),
      t: page.getByRole('combobox', { name: 'Add a tag' }),
      n: page.getByRole('textbox', { name: 'Note' }),
    }
    for (const [key, shown] of Object.entries(opened)) {
      await page.keyboard.press(key)
      await shown.waitFor()
      await look(`after ${key}`, key === 's' ? 'dialog' : '.popover')
      await page.keyboard.press('Escape')
      await shown.waitFor({ state: 'hidden' })
    }
    await page.keyboard.press('x')
    await page.getByRole('toolbar', { name: '1 selected' }).waitFor()
    await look('one selected', '[role=toolbar]')
    await page.keyboard.press('e')
    await toast(page, 'archived').waitFor()
    await look('a toast', '.toasts')

    await page.goto(`${url}/read/${viewer.readingList.nodes[0].post.id}`)
    await page.locator('.prose h2').first().waitFor()
    await look('a post')
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem').first().waitFor()
    await look('menu of a post', '.popover')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'How it is set' }).or(page.locator('.top .type')).first().click()
    await page.getByRole('radio').first().waitFor({ state: 'attached' })
    await look('how it is set', '.popover')
    await page.keyboard.press('Escape')
    if (name === 'phone') {
      await page.getByRole('button', { name: 'Contents' }).click()
      await page.getByRole('dialog', { name: 'Contents' }).waitFor()
      await look('contents', 'dialog')
    }
    expect(small).toEqual({})
  },
)
