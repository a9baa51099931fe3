import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { rss, somePosts } from './harness/site.ts'
import { row, test as base, titles, toast } from './harness/stage.ts'

const test = base.extend<{ list: void }>({
  list: [
    async ({ reader, site }, use) => {
      await reader.follow(
        site.put(
          '/feed',
          'application/rss+xml',
          rss('Slow Harbour', site.url, somePosts('Anchors', 'Buoys')),
        ),
      )
      await reader.queue('Buoys', 'Anchors')
      await reader.page.goto(`${reader.url}/list/queued`)
      await row(reader.page, 'Anchors').waitFor()
      await use()
    },
    { auto: true },
  ],
})

test('a note is saved as it is typed, and is there after a reload', async ({ reader: { page } }) => {
  const text = '# Why *this*\n\n- the second knot\n- «якорь», ½ fathom'
  await page.keyboard.press('j')
  await page.keyboard.press('n')
  const note = page.getByRole('textbox', { name: 'Note' })
  await note.fill(text)
  await page.getByText('Saved', { exact: true }).waitFor()
  await expectAccessible(page)
  await page.reload()
  await row(page, 'Anchors').getByText('note', { exact: true }).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('n')
  await expect.poll(() => note.inputValue()).toBe(text)
  await note.press('End')
  await note.pressSequentially('!')
  await page.keyboard.press('Escape') // before the pause is over
  await note.waitFor({ state: 'detached' })
  await expect
    .poll(async () => {
      await page.reload()
      await row(page, 'Anchors').waitFor()
      await page.keyboard.press('j')
      await page.keyboard.press('n')
      return note.inputValue()
    })
    .toContain('!')
})

test('a post is archived, made a favourite and taken off the list, and each is taken back', async ({
  reader: { page },
}) => {
  await page.keyboard.press('j')
  await page.keyboard.press('f')
  await row(page, 'Anchors').getByText('favourite').waitFor()
  await page.keyboard.press('e')
  await expect.poll(() => titles(page)).toEqual(['Buoys'])
  await page.keyboard.press('z')
  await expect.poll(() => titles(page)).toEqual(['Anchors', 'Buoys'])
  await row(page, 'Anchors').getByText('favourite').waitFor()

  await row(page, 'Anchors').hover()
  await row(page, 'Anchors').getByRole('button', { name: 'More' }).click()
  await expectAccessible(page)
  await page.getByRole('menuitem', { name: 'Remove from the list' }).click()
  await expect.poll(() => titles(page)).toEqual(['Buoys'])
  await toast(page, 'Removed').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => titles(page)).toEqual(['Anchors', 'Buoys'])
  await row(page, 'Anchors').getByText('favourite').waitFor()
  await page.reload()
  await row(page, 'Anchors').getByText('favourite').waitFor()
})
