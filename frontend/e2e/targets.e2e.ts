import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { desktop, phone } from './harness/browser.ts'
import { furnish } from './harness/library.ts'
import { bar, card, essay, markLongAgo, selectByMouse, selectByTouch } from './harness/marking.ts'
import { screens } from './harness/screens.ts'
import { row, test, toast, type Reader } from './harness/stage.ts'
import { smallTargets } from './harness/targets.ts'

const devices = [
  ['desktop', desktop, 24],
  ['phone', phone, 44],
] as const

/** Gathers what is too small to be pressed, by where it was looked for. */
function watching(page: Page, least: number) {
  const small: Record<string, string[]> = {}
  const look = async (at: string, within?: string) => {
    const found = await smallTargets(page, least, within)
    if (found.length) small[at] = found
  }
  return { small, look }
}

test.for(devices)(
  'on a %s all that can be pressed is large enough, on every screen and in every state',
  async ([name, options, least], { come, site }) => {
    const reader = await come(options)
    const { page, url } = reader
    const { small, look } = watching(page, least)
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

const text = (word: string) =>
  `<h2>Lamps</h2><p>The lamp ${word} by the wall, and nobody saw who did it.</p>
  ${'<p>The tide came in, and it went out again, as it does.</p>'.repeat(20)}`

test.for(devices)(
  'on a %s all that can be pressed beside a text, in its older texts and in a review is large enough',
  async ([name, options, least], { come, site }) => {
    const reader = await come(options)
    const { page, url } = reader
    const { small, look } = watching(page, least)
    const post = await essay(reader, site, 'Lamps', text('was lit'))
    await markLongAgo(reader, post.url, 'The lamp was lit', 'nobody saw who did it')
    await page.goto(`${url}/notes/review`)
    const show = page.getByRole('button', { name: 'Show it' })
    await show.waitFor()
    await look('a passage to recall')
    await show.click()
    await page.getByRole('group', { name: 'How well' }).waitFor()
    await look('a passage that is shown')
    await page.getByRole('button', { name: 'Well', exact: true }).click()
    await page.getByText('2 of 2').waitFor()
    await look('the second passage')
    await page.goto(`${url}/notes`)
    await page.locator('.found').first().waitFor()
    await look('all notes')

    const read = async (query = '') => {
      await page.goto(`${url}/read/${post.id}${query}`)
      await page.locator('.prose p').first().waitFor()
    }
    await read()
    const select = name === 'phone' ? selectByTouch : selectByMouse
    await select(page, 'by the wall')
    await bar(page).waitFor()
    await look('colours for what is selected', '[role=toolbar]')
    await bar(page).getByRole('button', { name: 'Note' }).click()
    await page.locator('.card.open textarea').fill('Which wall?')
    await page.getByRole('button', { name: 'Preview' }).waitFor()
    await look('a note that is written', '.card.open')
    await page.keyboard.press('Escape')
    await page.keyboard.press('m')
    await card(page, 'Which wall?').waitFor()
    await look('all notes of a text', '.sheet')
    await page.keyboard.press('Escape')
    await page.locator('.sheet').waitFor({ state: 'detached' })
    await look('a text with notes')

    await page.locator('.reader').evaluate((box) => (box.scrollTop = box.scrollHeight)) // it is read
    await expect.poll(async () => (await state(reader, post.id)).readRevision).toBe(1)
    await post.edit(text('was put out'))
    await read('?revision=1')
    await look('an older text')
    await read('?changes=1')
    await page.locator('.changes ins').first().waitFor()
    await look('what changed')
    await read()
    await page.getByRole('link', { name: 'changed since you read it' }).waitFor()
    await look('a text that changed')
    expect(small).toEqual({})
  },
)

const state = async ({ ask }: Reader, post: string) =>
  (await ask('query ($post: ID!) { viewer { readingListItem(postId: $post) { readRevision } } }', { post }))
    .viewer.readingListItem
