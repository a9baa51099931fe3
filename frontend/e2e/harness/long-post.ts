import type { BrowserContextOptions, Page } from 'playwright-core'
import { visitor } from './browser.ts'
import type { Reader } from './reader.ts'
import { rss, type Site } from './site.ts'

const sentence = (n: number, i: number) =>
  `On day ${n} of the watch, at the ${i}th bell, the keeper of lamp ${n}-${i} wrote what the wind did. `
export const paragraph = (n: number) => `<p>${[1, 2, 3, 4].map((i) => sentence(n, i)).join('')}</p>`

/** Ten sections of six paragraphs, with a note in each; every paragraph has words of its own. */
export const sections = (edit: (html: string, n: number) => string = (html) => html) =>
  Array.from({ length: 10 }, (_, s) => {
    const body = Array.from({ length: 6 }, (_, p) => {
      const n = s * 6 + p
      const html =
        p === 2
          ? paragraph(n).replace('</p>', `<sup id="r${s}"><a href="#n${s}">${s + 1}</a></sup></p>`)
          : paragraph(n)
      return edit(html, n)
    })
    return `<h2>Watch ${s + 1}</h2>${body.join('')}`
  }).join('') +
  `<div class="footnotes"><ol>${Array.from({ length: 10 }, (_, s) => `<li id="n${s}">What lamp ${s + 1} burnt. <a href="#r${s}">↩</a></li>`).join('')}</ol></div>`

export const title = 'The long watch'
export const publish = (site: Site, html: string) =>
  site.put('/feed', 'application/rss+xml', rss('The Lamp Room', site.url, [{ id: 'watch', title, html }]))

/** The same reader on another device. */
export async function elsewhere(reader: Reader, options: BrowserContextOptions): Promise<Page> {
  const { page } = await visitor(reader.page.context().browser()!, options)
  await page.context().request.post(`${reader.url}/auth/sign-in`, {
    headers: { origin: reader.url, 'content-type': 'application/json' },
    data: { email: reader.email, password: 'a harbour at low tide' },
  })
  return page
}

export const idOf = async ({ ask }: Reader) =>
  (await ask('{ viewer { stream(first: 1) { nodes { id } } } }')).viewer.stream.nodes[0].id as string

/** The day that the paragraph at the top of the window tells of. */
export const dayAtTop = (page: Page) =>
  page.evaluate(() => {
    const line = document.querySelector('.reader')!.getBoundingClientRect().top + 80
    const at = [...document.querySelectorAll('.prose > p')].find(
      (p) => p.getBoundingClientRect().bottom > line,
    )
    return Number(/day (\d+)/.exec(at?.textContent ?? '')?.[1] ?? -1)
  })

export const scrollTo = (page: Page, day: number) =>
  page.evaluate((day) => {
    const p = [...document.querySelectorAll('.prose > p')].find((p) =>
      p.textContent!.includes(`day ${day} of`),
    )!
    p.scrollIntoView({ block: 'start' })
  }, day)

export const progressOf = async (reader: Reader, id: string) =>
  (
    await reader.ask(
      'query ($id: ID!) { node(id: $id) { ... on Post { wordCount item { progress { coverage remainingMinutes position { quote } read { start end } } } } } }',
      { id },
    )
  ).node.item.progress

/** Marks these words by the API, as another program would. */
export const mark = ({ ask }: Reader, postId: string, exact: string, note: string | null = null) =>
  ask(
    `mutation ($input: CreateAnnotationInput!) {
      createAnnotation(input: $input) { annotation { id } userErrors { message } } }`,
    { input: { postId, revision: 1, note, color: 'GREEN', quote: { exact, prefix: '', suffix: '' } } },
  )
