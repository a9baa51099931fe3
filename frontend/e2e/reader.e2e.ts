import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { progressOf } from './harness/long-post.ts'
import { rss, type FeedPost } from './harness/site.ts'
import { row, test } from './harness/stage.ts'

const sentence = 'The keeper counts the lamps at dusk, and once more when the wind has turned to the north. '
const paragraph = `<p>${sentence.repeat(5)}</p>`
const math = '<math display="block"><mrow><msup><mi>a</mi><mn>2</mn></msup><mo>+</mo><mi>b</mi></mrow></math>'

const rich: FeedPost = {
  id: 'rich',
  title: 'Everything that a text can have',
  html: `<style>.mjx-chtml {display: inline-block} .mjx-math {color: red}</style>
    <p>It begins plainly.<sup><a href="#fn1" id="ref1">1</a></sup></p>
    <h2>A heading</h2>${paragraph}
    <table><caption>Lamps</caption><thead><tr><th>Lamp</th><th>Hours</th></tr></thead>
    <tbody><tr><td>North</td><td>11</td></tr></tbody></table>
    <h3>A lesser heading</h3>
    <pre><code class="language-java">var lamp = new Lamp();
lamp.light();</code></pre>
    <blockquote><p>Nobody thanks a lamp.</p></blockquote>
    <ul><li>one<ul><li>within</li></ul></li></ul>${math}
    <details><summary>More</summary><p>The rest.</p></details>
    <script>window.hacked = true</script><img src="data:," onerror="window.hacked = true">
    ${paragraph.repeat(14)}
    <section><ol><li id="fn1">The note at the foot. <a href="#ref1">↩</a></li></ol></section>`,
}

const long: FeedPost = {
  id: 'long',
  title: 'Twenty-seven thousand words',
  html: Array.from(
    { length: 54 },
    (_, chapter) =>
      `<h2>Chapter ${chapter + 1}</h2>${`<p>Of ${chapter + 1}. ${'A word of it. '.repeat(25)}</p>`.repeat(5)}`,
  ).join(''),
}

const serve = (site: { url: string; put: (path: string, type: string, body: string) => string }) =>
  site.put('/feed', 'application/rss+xml', rss('The Lamp Room', site.url, [rich, long]))

test('a text keeps what it is made of, and nothing of it runs', async ({ reader, site }) => {
  const { page } = reader
  await reader.follow(serve(site))
  await page.reload()
  await row(page, rich.title).getByRole('link').first().click()
  const prose = page.locator('.prose')
  await prose.getByRole('heading', { name: 'A heading', exact: true }).waitFor()
  await expectAccessible(page)

  const look = (selector: string, property: string) =>
    prose
      .locator(selector)
      .first()
      .evaluate((each, name) => getComputedStyle(each).getPropertyValue(name), property)
  const size = async (selector: string) => parseFloat(await look(selector, 'font-size'))
  expect(await size('h2')).toBeGreaterThan(await size('h3'))
  expect(await size('h3')).toBeGreaterThanOrEqual(await size('p'))
  expect(await look('p', 'font-family')).toContain('Literata')
  expect(await look('pre', 'font-family')).toContain('mono')
  expect(await look('pre', 'white-space-collapse')).toBe('preserve')
  expect(parseFloat(await look('td', 'padding-right'))).toBeGreaterThan(0)
  expect(await look('blockquote', 'border-left-style')).toBe('solid')
  expect(await prose.locator('math msup').count()).toBe(1)
  expect(await prose.locator('ul ul li').count()).toBe(1)
  expect(await prose.locator('table caption').textContent()).toBe('Lamps')
  expect(await page.locator('body').textContent()).not.toContain('mjx-')
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)

  await prose.locator('sup a').first().click()
  const over = page.locator('li.risen')
  await over.waitFor()
  expect(await over.textContent()).toContain('The note at the foot.')
  await over.getByRole('button', { name: 'Back to the text' }).click()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
    .toBe('doc-noteref')
  expect(page.url()).toContain('/stream/')
})

test('a post of 27,000 words opens, and is resumed where it was left', async ({ reader, site }) => {
  const { page } = reader
  await reader.follow(serve(site))
  await reader.queue(long.title)
  await page.goto(`${reader.url}/list/queued`)
  await row(page, long.title).waitFor()
  expect(await row(page, long.title).textContent()).toMatch(/1\d\d min/)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Chapter 1', exact: true }).waitFor()
  expect(
    await page.locator('.prose').evaluate((each) => each.textContent!.split(/\s+/).length),
  ).toBeGreaterThan(27_000)

  await page.getByRole('link', { name: 'Read with nothing around' }).click()
  await page.getByRole('navigation', { name: 'Contents' }).getByRole('button', { name: 'Chapter 30' }).click()
  const chapter = page.getByRole('heading', { name: 'Chapter 30', exact: true })
  const top = () => chapter.evaluate((each) => each.getBoundingClientRect().top)
  await expect.poll(top).toBeLessThan(200)
  const { viewer } = await reader.ask('{ viewer { readingList { nodes { post { id } } } } }')
  const { id } = viewer.readingList.nodes[0].post
  await expect
    .poll(async () => (await progressOf(reader, id)).position?.quote)
    .toMatch(/^(Chapter 30|Of (29|30)\.)/) // the line is a little below the top
  const before = await top()
  await expectAccessible(page)
  await page.reload()
  await chapter.waitFor()
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(60)

  await page.getByRole('button', { name: 'Back' }).click()
  await page.getByRole('navigation', { name: 'Reading list' }).getByRole('link', { name: 'Reading' }).click()
  await row(page, long.title).waitFor()
})

test('what is written beside the text is kept', async ({ reader, site }) => {
  const { page } = reader
  await reader.follow(serve(site))
  await reader.queue(rich.title)
  await page.goto(`${reader.url}/list/queued`)
  await row(page, rich.title).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('o')
  await page.getByRole('link', { name: 'Read with nothing around' }).click()
  const margin = page.getByRole('complementary', { name: 'Tags and note' })
  await margin.getByRole('textbox', { name: 'Note' }).fill('Count them twice.')
  await margin.getByText('Saved', { exact: true }).waitFor()
  await margin.getByRole('combobox').fill('lamps')
  await page.keyboard.press('Enter')
  await page.locator('.facts', { hasText: '#lamps' }).waitFor()
  await page.reload()
  await page.locator('.facts', { hasText: '#lamps' }).waitFor()
  await expect
    .poll(() => margin.getByRole('textbox', { name: 'Note' }).inputValue())
    .toBe('Count them twice.')
})
