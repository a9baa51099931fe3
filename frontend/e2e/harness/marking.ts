import type { Locator, Page } from 'playwright-core'
import type { Reader } from './reader.ts'
import { rss, type Site } from './site.ts'

export const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Highlight' })
export const card = (page: Page, text: string): Locator => page.locator('.card', { hasText: text })

type Box = { x: number; y: number }

/** The middle of the left edge of the first character of `words`, and of the right edge of the last, scrolled to. */
async function edges(page: Page, words: string): Promise<[Box, Box]> {
  await page.locator('.prose p').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  return page.evaluate((words) => {
    const root = document.querySelector<HTMLElement>('.prose')!
    const start = root.textContent!.indexOf(words)
    if (start < 0) throw new Error(`the text has no “${words}”`)
    const point = (offset: number): [Text, number] => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode() as Text; ; node = walker.nextNode() as Text) {
        if (offset < node.data.length) return [node, offset]
        offset -= node.data.length
      }
    }
    const box = (offset: number) => {
      const range = document.createRange()
      const [node, at] = point(offset)
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      return range.getBoundingClientRect()
    }
    const scroller = document.querySelector('.reader')!
    scroller.scrollTop += box(start).top - 160
    const [first, last] = [box(start), box(start + words.length - 1)]
    return [
      { x: first.left + 1, y: first.top + first.height / 2 },
      { x: last.right - 1, y: last.top + last.height / 2 },
    ]
  }, words)
}

export async function selectByMouse(page: Page, words: string) {
  const [from, to] = await edges(page, words)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
  await page.mouse.move(to.x, to.y)
  await page.mouse.up()
  await page.waitForFunction(() => getSelection()!.toString() !== '')
}

/** What a page sees of a long press and of handles that are drawn: a finger, and a selection that changes by itself. */
export async function selectByTouch(page: Page, words: string) {
  const [from, to] = await edges(page, words)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] })
  await page.evaluate(
    ([from, to]) => {
      const caret = ({ x, y }: { x: number; y: number }) => document.caretPositionFromPoint(x, y)!
      const [start, end] = [caret(from!), caret(to!)]
      const selection = getSelection()!
      selection.setBaseAndExtent(start.offsetNode, start.offset, start.offsetNode, start.offset + 1)
      selection.extend(end.offsetNode, end.offset)
    },
    [from, to] as const,
  )
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await cdp.detach()
}

/** The words that are painted, by colour, with their white space made single. */
export const painted = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() => {
    const found: Record<string, string[]> = {}
    for (const name of ['yellow', 'green', 'blue', 'pink', 'purple']) {
      const words = CSS.highlights
        ? [...(CSS.highlights.get(`postil-${name}`) ?? [])].map((range) => (range as Range).toString())
        : [...document.querySelectorAll(`mark.postil.${name}`)].map((mark) => mark.textContent!)
      if (words.length) found[name] = words.map((each) => each.replace(/\s+/g, ' ').trim())
    }
    return found
  })

export interface Essay {
  id: string
  url: string
  /** Serves the post with another text, and waits until the server has it as a new revision. */
  edit: (html: string) => Promise<void>
  annotations: () => Promise<any[]>
}

/** A post on the reader's list, of a feed that can be edited. */
export async function essay(
  { ask, follow, queue }: Reader,
  site: Site,
  title: string,
  html: string,
): Promise<Essay> {
  const path = `/${encodeURIComponent(title)}`
  const put = (html: string) =>
    site.put(path, 'application/rss+xml', rss(`Notes on ${title}`, site.url, [{ id: title, title, html }]))
  await follow(put(html))
  await queue(title)
  const { viewer } = await ask(
    '{ viewer { stream(first: 100) { nodes { id url title } } followedFeeds { id feed { id } } } }',
  )
  const { id, url } = viewer.stream.nodes.find((post: { title: string }) => post.title === title)
  const feed = viewer.followedFeeds.at(-1).id
  const revision = async () =>
    (await ask('query ($id: ID!) { node(id: $id) { ... on Post { currentRevision } } }', { id })).node
      .currentRevision
  return {
    id,
    url,
    async edit(html) {
      const before = await revision()
      put(html)
      while ((await revision()) === before) {
        await ask('mutation ($feed: ID!) { refreshFeed(id: $feed) { userErrors { message } } }', { feed })
      }
    },
    async annotations() {
      const { node } = await ask(
        `query ($id: ID!) { node(id: $id) { ... on Post { annotations {
          id quote { exact } position { start end } anchorState revision color note tags { name } } } } }`,
        { id },
      )
      return node.annotations
    },
  }
}

/** Highlights of long ago on the page at `source`: of what was made today a review says nothing yet. */
export async function markLongAgo({ ask }: Reader, source: string, ...quotes: string[]) {
  const content = JSON.stringify(
    quotes.map((exact) => ({
      type: 'Annotation',
      created: '2024-05-01T10:00:00Z',
      target: { source, selector: [{ type: 'TextQuoteSelector', exact }] },
    })),
  )
  await ask(
    'mutation ($content: String!) { importAnnotations(input: {format: JSON_LD, content: $content}) { placed } }',
    { content },
  )
}
