import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { desktop, openListening, phone } from './harness/browser.ts'
import { bar, card, essay, painted, selectByMouse, selectByTouch } from './harness/marking.ts'
import { test } from './harness/stage.ts'

const html = `<h2>What the wall knew</h2>
<p>The printed table is right on the average. It was worked out far away, by people who never saw our
<a href="https://harbour.example/">harbour wall</a>, from a theory.<sup><a href="#fn1" id="back1">1</a></sup> It knows about the moon.</p>
<p>My uncle’s table was right in one place. Every line of it had been paid for with a morning.</p>
<table><caption>High water</caption><thead><tr><th>Day</th><th>Printed</th><th>The sea</th></tr></thead>
<tbody><tr><td>Monday</td><td>06:12</td><td>06:33</td></tr><tr><td>Saturday</td><td>10:20</td><td>10:52</td></tr></tbody></table>
<p>When he died I got the table. Each correction is dated, and the last is in pencil.</p>
${'<p>The tide came in and went out again, as it does.</p>'.repeat(12)}
<ol><li id="fn1"><p>By some four millimetres a year, it turned out. <a href="#back1">↩</a></p></li></ol>`

const devices = [
  ['by mouse on a desktop', desktop, selectByMouse],
  ['by touch on a phone', phone, selectByTouch],
] as const

const press = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true }).click()

test.for(devices)(
  'words are highlighted %s, and are there after a reload',
  async ([, options, select], { come, site }) => {
    const reader = await come(options)
    const { page, url } = reader
    const post = await essay(reader, site, 'Tides', html)
    await page.goto(`${url}/read/${post.id}`)
    await page.getByRole('heading', { name: 'What the wall knew' }).last().waitFor()
    const mark = async (words: string, color: string) => {
      await select(page, words)
      await bar(page).waitFor()
      await press(page, color)
      await bar(page).waitFor({ state: 'detached' })
    }
    await select(page, 'right on the average')
    await bar(page).waitFor()
    await expectAccessible(page)
    await press(page, 'Yellow')
    await mark('our harbour wall, from a theory.1 It knows', 'Green')
    await mark('Every line of it had been paid for with a morning.', 'Blue')
    await mark('in one place. Every line', 'Pink')
    const text = (await page.locator('.prose').textContent())!
    const across = text.slice(text.indexOf('10:52'), text.indexOf('When he died') + 'When he died'.length)
    await mark(across, 'Purple')

    const expected = {
      yellow: ['right on the average'],
      green: ['our harbour wall, from a theory.1 It knows'],
      blue: ['of it had been paid for with a morning.'],
      pink: ['in one place. Every line'],
      purple: [across.replace(/\s+/g, ' ')],
    }
    const joined = async () => {
      const found = await painted(page)
      return { ...found, pink: [found.pink?.join(' ').replace(/\s+/g, ' ')] }
    }
    await expect.poll(joined).toEqual(expected)
    await expect.poll(async () => (await post.annotations()).length).toBe(5)
    await page.reload()
    await expect.poll(joined).toEqual(expected)
    expect((await post.annotations()).map((each) => each.anchorState)).toEqual(Array(5).fill('EXACT'))
    await expectAccessible(page)
  },
)

test.for(devices)(
  'a note is written %s, and is saved by itself',
  async ([, options, select], { come, site }) => {
    const reader = await come(options)
    const { page, url } = reader
    const post = await essay(reader, site, 'Tides', html)
    await page.goto(`${url}/read/${post.id}`)
    await select(page, 'paid for with a morning')
    await press(page, 'Note')
    const note = page
      .getByRole('region', { name: 'Highlights and notes' })
      .or(page.getByRole('complementary', { name: 'Highlights and notes' }))
      .getByRole('textbox', { name: 'Note' })
    await expect.poll(() => note.evaluate((each) => each === document.activeElement)).toBe(true)
    await note.pressSequentially('Compare *the two clocks*.')
    await page.getByText('Saved', { exact: true }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Green', exact: true }).click()
    await expect.poll(() => painted(page)).toEqual({ green: ['paid for with a morning'] })
    const tags = page.locator('.card.open').getByRole('combobox')
    await tags.fill('knowing')
    await tags.press('Enter')
    await expect
      .poll(async () => (await post.annotations())[0])
      .toMatchObject({ note: 'Compare *the two clocks*.', color: 'GREEN', tags: [{ name: 'knowing' }] })

    await page.keyboard.press('Escape')
    await page.reload()
    await expect.poll(() => painted(page)).toEqual({ green: ['paid for with a morning'] })
    const [x, y] = await page.evaluate(async () => {
      await document.fonts.ready
      const [range] = CSS.highlights.get('postil-green')! as unknown as Set<Range>
      document.querySelector('.reader')!.scrollTop += range!.getBoundingClientRect().top - 200
      const box = range!.getClientRects()[0]!
      return [box.left + box.width / 2, box.top + box.height / 2]
    })
    await page.mouse.click(x!, y!)
    await expect.poll(() => note.inputValue()).toBe('Compare *the two clocks*.')
    await page.locator('.card.open').getByRole('button', { name: 'Remove' }).click()
    await expect.poll(() => painted(page)).toEqual({})
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => painted(page)).toEqual({ green: ['paid for with a morning'] })
    await expect.poll(async () => (await post.annotations())[0]?.note).toBe('Compare *the two clocks*.')
  },
)

test('what was written while the server was away is sent when the app is opened again, once', async ({
  reader,
  site,
}) => {
  const { page, url } = reader
  const post = await essay(reader, site, 'Tides', html)
  await page.goto(`${url}/read/${post.id}`)
  await page.getByText('right on the average').waitFor()
  await selectByMouse(page, 'right on the average')
  await bar(page).waitFor()
  const context = page.context()
  await context.setOffline(true)
  await press(page, 'Note')
  await page.locator('.card textarea').pressSequentially('Not lost')
  expect(await post.annotations()).toEqual([])
  await page.close()
  const { origins } = await context.storageState()
  expect(JSON.stringify(origins.map((origin) => origin.localStorage))).toContain('Not lost')
  await context.setOffline(false)

  const again = await context.newPage()
  await again.goto(`${url}/stream`)
  await expect.poll(async () => (await post.annotations()).map((each) => each.note)).toEqual(['Not lost'])
  await again.goto(`${url}/read/${post.id}`)
  await expect.poll(() => painted(again)).toEqual({ yellow: ['right on the average'] })
  await card(again, 'Not lost').waitFor()
})

test('a tab that is closed right after a letter loses none', async ({ reader, site }) => {
  const { page, url } = reader
  const post = await essay(reader, site, 'Tides', html)
  await page.goto(`${url}/read/${post.id}`)
  await selectByMouse(page, 'right on the average')
  await press(page, 'Note')
  await page.locator('.card textarea').pressSequentially('To the very last lette')
  await page.keyboard.type('r')
  await page.close({ runBeforeUnload: true })
  await expect
    .poll(async () => (await post.annotations()).map((each) => each.note))
    .toEqual(['To the very last letter'])
})

test('a note can be looked at as it will be shown', async ({ reader, site }) => {
  const { page, url } = reader
  const post = await essay(reader, site, 'Tides', html)
  await page.goto(`${url}/read/${post.id}`)
  await selectByMouse(page, 'right on the average')
  await press(page, 'Note')
  const editor = page.locator('.card.open')
  await editor.locator('textarea').pressSequentially('See **the two clocks**.')
  await editor.getByRole('button', { name: 'Preview' }).click()
  const shown = editor.getByRole('region', { name: 'Preview' })
  await expect.poll(() => shown.locator('strong').textContent()).toBe('the two clocks')
  await expectAccessible(page)
  await editor.getByRole('button', { name: 'Write' }).click()
  await expect.poll(() => editor.locator('textarea').inputValue()).toBe('See **the two clocks**.')
  await expect
    .poll(async () => (await post.annotations()).map((each) => each.note))
    .toEqual(['See **the two clocks**.'])
})

test('what is done in one window is seen in another, and so is a newer text', async ({ reader, site }) => {
  const { page, url } = reader
  const post = await essay(reader, site, 'Tides', html)
  const other = await page.context().newPage()
  for (const each of [other, page]) {
    await openListening(each, `${url}/read/${post.id}`)
    await each.getByText('right on the average').waitFor()
  }
  await selectByMouse(page, 'right on the average')
  await press(page, 'Green')
  await expect.poll(() => painted(other)).toEqual({ green: ['right on the average'] })
  await page.locator('.card button').first().click()
  await page.locator('.card.open').getByRole('button', { name: 'Remove' }).click()
  await expect.poll(() => painted(other)).toEqual({})
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => painted(other)).toEqual({ green: ['right on the average'] })
  await post.edit(html.replace('It knows about the moon.', 'It knows about the moon and the wind.'))
  await other.getByText('The post has a newer text.').waitFor()
  await other.getByRole('button', { name: 'Show it' }).click()
  await other.getByText('the moon and the wind').waitFor()
  await expect.poll(() => painted(other)).toEqual({ green: ['right on the average'] })
})

test('all of it is done by keys', async ({ reader, site }) => {
  const { page, url } = reader
  const post = await essay(reader, site, 'Tides', html)
  await page.goto(`${url}/read/${post.id}`)
  await page.getByRole('complementary', { name: 'Highlights and notes' }).waitFor({ state: 'attached' })
  await page.keyboard.press('j')
  await expect.poll(() => page.evaluate(() => document.activeElement!.textContent)).toBe('What the wall knew')
  await page.keyboard.press('j')
  await page.keyboard.press('h')
  await expect.poll(async () => (await painted(page)).yellow?.length).toBe(1)
  await page.keyboard.press('j')
  await page.keyboard.press('Shift+J')
  await bar(page).waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Shift+J')
  await page.keyboard.press('Shift+L')
  await page.keyboard.press('3')
  await expect
    .poll(async () => (await painted(page)).blue)
    .toEqual(['Every line of it had been paid for with a morning.'])
  await page.keyboard.press('j')
  await page.keyboard.press('n')
  await page.keyboard.type('The week in March.')
  await page.keyboard.press('Escape')
  await expect
    .poll(async () => (await post.annotations()).map((each) => each.note))
    .toContain('The week in March.')
  expect((await painted(page)).blue).toContain('High water')
  await expect.poll(() => page.evaluate(() => document.activeElement!.textContent)).toBe('High water')
})

test('a browser without highlights paints with marks', async ({ reader, site }) => {
  const { page, url } = reader
  await page.addInitScript(() => delete (CSS as { highlights?: unknown }).highlights)
  const post = await essay(reader, site, 'Tides', html)
  await page.goto(`${url}/read/${post.id}`)
  await page.getByText('right on the average').waitFor()
  await selectByMouse(page, 'our harbour wall, from a theory.1 It knows')
  await press(page, 'Green')
  await expect
    .poll(async () => (await painted(page)).green?.join(''))
    .toBe('ourharbour wall, from a theory.1It knows')
  const marks = page.locator('mark.postil.green')
  await expect
    .poll(() => marks.first().evaluate((each) => getComputedStyle(each).backgroundColor))
    .toBe('rgb(211, 236, 200)')
  await expectAccessible(page)
  await marks.first().click()
  await page.locator('.card.open').waitFor()
  await page.reload()
  await marks.first().waitFor()
})
