import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { desktop, phone } from './harness/browser.ts'
import { bar, card, essay, painted, selectByMouse, selectByTouch } from './harness/marking.ts'
import { test, type Reader } from './harness/stage.ts'

const sentences = {
  moon: 'The printed table knows about the moon, and about nothing that is nearer.',
  wall: 'My uncle drew his own table from a mark on the harbour wall, before he learned that the wall was sinking.',
  rope: 'A rope that is hung up turns the way that it was first laid, however many years ago that was.',
  pencil: 'Each correction is dated, and the last of them is in pencil and can hardly be read.',
}
const filler = Array.from(
  { length: 8 },
  (_, i) => `Morning number ${i + 1} had its own water, and its own line in the book.`,
)
const text = (...paragraphs: string[]) => paragraphs.map((each) => `<p>${each}</p>`).join('\n')
const first = text(sentences.moon, sentences.wall, ...filler, sentences.rope, sentences.pencil)

const devices = [
  ['on a desktop', desktop, selectByMouse],
  ['on a phone', phone, selectByTouch],
] as const

async function open({ page, url }: Reader, id: string) {
  await page.goto(`${url}/read/${id}`)
  await page.locator('.prose p').first().waitFor()
}

test.for(devices)(
  'annotations follow their words through an edit %s',
  async ([, options, select], { come, site }) => {
    const reader = await come(options)
    const { page } = reader
    const post = await essay(reader, site, 'Walls', first)
    await open(reader, post.id)
    const mark = async (words: string, color: string) => {
      await select(page, words)
      await bar(page).getByRole('button', { name: color, exact: true }).click()
    }
    await mark('turns the way that it was first laid', 'Yellow')
    await mark('from a mark on the harbour wall, before he learned', 'Green')
    await mark('in pencil and can hardly be read', 'Pink')
    await expect.poll(async () => (await post.annotations()).length).toBe(3)

    await post.edit(
      text(
        'A paragraph that was not there before.',
        sentences.moon,
        sentences.wall.replace('harbour wall', 'harbour walls'),
        ...filler,
        sentences.rope,
      ),
    )
    await expect
      .poll(async () =>
        Object.fromEntries((await post.annotations()).map((each) => [each.color, each.anchorState])),
      )
      .toEqual({ YELLOW: 'SHIFTED', GREEN: 'FUZZY', PINK: 'ORPHANED' })
    await open(reader, post.id)
    await expect
      .poll(() => painted(page))
      .toEqual({
        yellow: ['turns the way that it was first laid'],
        green: ['from a mark on the harbour walls, before he learned'],
      })
    if (options === phone) await page.getByRole('button', { name: '3 highlights' }).click()
    await card(page, 'found by their likeness').waitFor()
    await expectAccessible(page)
    await card(page, 'No longer in the text').getByRole('button').click()

    await page.getByRole('link', { name: 'See it in the old text' }).click()
    await expect.poll(() => painted(page)).toMatchObject({ pink: ['in pencil and can hardly be read'] })
    const isInSight = () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('postil-pink')! as unknown as Set<Range>
        const { top } = range!.getBoundingClientRect()
        return top > 0 && top < innerHeight
      })
    await expect.poll(isInSight).toBe(true)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Open the present text' }).click()

    await expect
      .poll(async () => (await painted(page)).green)
      .toEqual(['from a mark on the harbour walls, before he learned'])
    if (options === phone) await page.getByRole('button', { name: '3 highlights' }).click()
    await card(page, 'No longer in the text').getByRole('button').click()
    await page.getByRole('button', { name: 'Put it on other words' }).click()
    await page.getByText('Select the words that it belongs to.').waitFor()
    await select(page, 'Morning number 3 had its own water')
    await page.getByRole('button', { name: 'Put it here' }).click()
    await expect.poll(async () => (await painted(page)).pink).toEqual(['Morning number 3 had its own water'])
    await expect
      .poll(async () => (await post.annotations()).map((each) => each.anchorState))
      .not.toContain('ORPHANED')
  },
)

test('a post is edited three times, and everything made on each text stays in its place', async ({
  reader,
  site,
}) => {
  const { page } = reader
  const paragraphs = [sentences.moon, sentences.wall, ...filler, sentences.rope, sentences.pencil]
  const post = await essay(reader, site, 'Walls', text(...paragraphs))
  const words = [
    'nothing that is nearer',
    'before he learned that the wall',
    'however many years ago',
    'the last of them is in pencil',
  ]
  const read = async () =>
    (
      await reader.ask('query ($id: ID!) { node(id: $id) { ... on Post { item { readRevision } } } }', {
        id: post.id,
      })
    ).node.item.readRevision
  const mark = async (which: string, revision: number) => {
    await open(reader, post.id)
    await selectByMouse(page, which)
    await bar(page).getByRole('button', { name: 'Yellow' }).click()
    await page.locator('.reader').evaluate((each) => (each.scrollTop = each.scrollHeight))
    await expect.poll(read).toBe(revision)
  }
  await mark(words[0]!, 1)
  paragraphs.unshift('Begin with the water itself, which nobody asked.')
  await post.edit(text(...paragraphs))
  await mark(words[1]!, 2)
  paragraphs.splice(5, 2)
  await post.edit(text(...paragraphs))
  await mark(words[2]!, 3)
  await expect.poll(async () => (await post.annotations()).length).toBe(3)
  const edited = paragraphs.map((each) =>
    each.replace('Morning number 5 had its own water', 'Morning number 5 had quite another water'),
  )
  await post.edit(text(...edited))
  await open(reader, post.id)
  await expect.poll(async () => (await painted(page)).yellow).toEqual(words.slice(0, 3))
  await selectByMouse(page, words[3]!)
  await bar(page).getByRole('button', { name: 'Yellow' }).click()
  await expect.poll(async () => (await painted(page)).yellow).toEqual(words)
  await expect.poll(async () => (await post.annotations()).length).toBe(4)

  await page.getByRole('link', { name: 'changed since you read it' }).click()
  await page.getByRole('heading', { name: 'Changed since you read it' }).waitFor()
  const changes = page.locator('.changes')
  await expect.poll(() => changes.locator('ins').allTextContents()).toHaveLength(1)
  expect((await changes.locator('ins').textContent())!.trim()).toBe('quite another')
  expect((await changes.locator('del').textContent())!.trim()).toBe('its own')
  expect(await changes.locator('p:visible').allTextContents()).toEqual([
    '· · ·',
    expect.stringMatching(/^Morning number 5 had /),
    '· · ·',
  ])
  await page.getByText('2 words added').waitFor()
  await page.getByText('2 words removed').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'The whole text' }).click()
  await changes.getByText('Begin with the water itself').waitFor()
})
