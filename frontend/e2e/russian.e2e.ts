import { expect } from 'vitest'
import { screens } from './harness/screens.ts'
import { rss, somePosts } from './harness/site.ts'
import { row, test } from './harness/stage.ts'

/** Names that are the same in every language, the words of the query language, and what the reader typed. */
const names =
  /Postil|Literata|Onest|GraphiQL|GraphQL|Markdown|Hypothesis|Readwise|OPML|RSS|Atom|HTML|JSON|CSV|PDF|W3C|Annotations?|API|URL|https?|English|Esc|Shift|Alt|Enter|HeadlessChrome|Chrome|Chromium|Linux|Mozilla|Apache|License|Web|Safari|Ctrl|Obsidian|ZIP|Excel|Authorization: Bearer|\b(?:tag|feed|state|archived|favorite)\b|[\w.-]+@[\w.-]+/g

test('in Russian no screen is left with English words', async ({ reader }) => {
  const { page, url, ask } = reader
  await ask('mutation { updateAccount(input: {language: "ru"}) { userErrors { message } } }')
  const english: Record<string, string[]> = {}
  for (const screen of [...screens, '/list/archived', '/list/snoozed', '/nowhere']) {
    await page.goto(url + screen)
    await page.getByRole('heading', { level: 1, name: /[а-яё]/i }).waitFor()
    await page.locator('main :is(.title, .empty, input, p):visible').nth(1).waitFor()
    const said = await page.evaluate(() => {
      const own = [...document.querySelectorAll('[aria-label], [title], [placeholder]')]
        .filter((each) => !each.closest('ul:has(h3, b)'))
        .flatMap((each) =>
          ['aria-label', 'title', 'placeholder'].map((name) => each.getAttribute(name) ?? ''),
        )
      for (const each of document.querySelectorAll('kbd, code, ul:has(> li b), .sign')) each.remove()
      return [document.title, document.body.innerText, ...own].join('\n')
    })
    const left = said.replace(names, '').match(/\b[a-z]{3,}\b/gi)
    if (left) english[screen] = [...new Set(left)]
  }
  expect(english).toEqual({})
})

test('how long ago something was ticks, in words that fit their numbers', async ({ reader, site }) => {
  const { page, url, ask, follow } = reader
  await ask('mutation { updateAccount(input: {language: "ru"}) { userErrors { message } } }')
  await follow(site.put('/feed', 'application/rss+xml', rss('Slow Harbour', site.url, somePosts('Anchors'))))
  const { viewer } = await ask('{ viewer { followedFeeds { feed { lastCheckedAt } } } }')
  const checked = Date.parse(viewer.followedFeeds[0].feed.lastCheckedAt)
  // The server goes on asking the feed.
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('query Places')) return route.continue()
    const answer = await route.fetch()
    const json = await answer.json()
    json.data.viewer.followedFeeds[0].feed.lastCheckedAt = viewer.followedFeeds[0].feed.lastCheckedAt
    await route.fulfill({ response: answer, json })
  })
  await page.clock.install({ time: checked })
  await page.clock.pauseAt(checked + (8 * 60 + 59) * 1000)
  await page.goto(`${url}/stream`)
  await row(page, 'Anchors').waitFor()
  const said = () => page.locator('time', { hasText: 'назад' }).first().textContent()
  await expect.poll(said).toBe('8 минут 59 секунд назад')
  for (const words of ['9 минут назад', '9 минут 1 секунду назад', '9 минут 2 секунды назад']) {
    await page.clock.runFor(1000)
    await expect.poll(said).toBe(words)
  }
})

test('a text in another language than the app’s says so', async ({ reader, site }) => {
  const { page, url, follow } = reader
  const html = `<p>${'Лодочник говорил, что прилив приходит и уходит, и так было всегда. '.repeat(20)}</p>`
  const posts = [{ id: 'tides', title: 'Приливы и отливы в старой гавани', html }]
  const feed = rss('Старая гавань', site.url, posts).replace('<channel>', '<channel><language>ru</language>')
  await follow(site.put('/feed', 'application/rss+xml', feed))
  await page.goto(`${url}/stream`)
  await row(page, 'Приливы').waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await row(page, 'Приливы').locator('h2').getAttribute('lang')).toBe('ru')
  await row(page, 'Приливы').locator('h2 a').click()
  await page.locator('.prose[lang=ru]').waitFor()
})
