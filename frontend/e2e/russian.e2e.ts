import { expect } from 'vitest'
import { screens } from './harness/screens.ts'
import { test } from './harness/stage.ts'

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
