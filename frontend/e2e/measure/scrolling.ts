import type { CDPSession, Page } from 'playwright-core'
import type { Reader } from '../harness/reader.ts'
import { rss, type Site } from '../harness/site.ts'
import { onStage } from './stage.ts'
import { traced } from './trace.ts'

const many = 5_000
const aims = { task: 50, shift: 0 }
const note = 'A note that somebody types as fast as people do, and then some more of it. '.repeat(2)

/**
 * Scrolls through a list of 5,000 items to its end, moves in it by keys, and writes where writing is, with all of them loaded; prints what
 * the browser's own trace says. False when an aim was missed.
 */
export const measure = () =>
  onStage(async ({ site, reader }) => {
    const { page, url } = reader
    await stock(reader, site)
    await page.addInitScript(watchShifts)
    await page.goto(`${url}/list/queued`)
    await page.locator('.row').first().waitFor()
    const good = [await scrolling(page)]
    await page.evaluate(() => (document.querySelector('.rows')!.scrollTop = 0))
    await page.locator('.row h2 a').first().focus()
    good.push(await typing(page, 'moving by j', 'j'.repeat(40)))
    await page.keyboard.press('t')
    await page.getByRole('combobox', { name: 'Add a tag' }).waitFor()
    good.push(await typing(page, 'a tag', 'one that nobody has thought of before'))
    await page.keyboard.press('Escape')
    await page.keyboard.press('n')
    await page.getByRole('textbox', { name: 'Note' }).waitFor()
    good.push(await typing(page, 'a note', note))
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.getByRole('searchbox').waitFor()
    good.push(await typing(page, 'a search', 'post about harbour 17'))
    const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift)
    console.log(`layout shift in all that: ${shift.toFixed(4)}, at most ${aims.shift}`)
    return good.every(Boolean) && shift <= aims.shift
  })

async function stock({ ask, follow }: Reader, site: Site) {
  const each = 500
  for (let from = 0; from < many; from += each) {
    const posts = Array.from({ length: each }, (_, i) => ({
      id: `post-${from + i}`,
      title: `A post about harbour ${from + i}${i % 9 ? '' : ', and about all that was said of it in the winters since then'}`,
      html: `<p>${'The tide came in and went out again. '.repeat(6 + (i % 40))}</p>`,
      published: new Date(Date.now() - (from + i) * 60_000),
    }))
    const feed = rss(`Harbour ${from / each}`, `${site.url}/${from}`, posts)
    await follow(site.put(`/feed-${from}`, 'application/rss+xml', feed))
  }
  for (let after: string | null = null; ;) {
    const { viewer } = await ask(
      'query ($after: String) { viewer { stream(first: 100, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } } }',
      { after },
    )
    const ids = viewer.stream.nodes.map((post: { id: string }) => post.id) as string[]
    for (let i = 0; i < ids.length; i += 20) {
      const queue = ids
        .slice(i, i + 20)
        .map((id, n) => `q${n}: queuePost(input: {postId: "${id}"}) { userErrors { code } }`)
      await ask(`mutation { ${queue.join(' ')} }`)
    }
    const { hasNextPage, endCursor } = viewer.stream.pageInfo
    if (!hasNextPage) return
    after = endCursor
  }
}

/** Adds up what moved without anybody having done something. */
function watchShifts() {
  const page = window as unknown as { shift: number }
  page.shift = 0
  new PerformanceObserver((list) => {
    for (const each of list.getEntries() as (PerformanceEntry & { hadRecentInput: boolean; value: number })[])
      if (!each.hadRecentInput) page.shift += each.value
  }).observe({ type: 'layout-shift', buffered: true })
}

async function scrolling(page: Page): Promise<boolean> {
  const reached = async () => Number(await page.locator('.row').last().getAttribute('aria-posinset'))
  const trace = await traced(page, async (session) => {
    for (let tries = 0; (await reached()) < many; tries++) {
      if (tries > 1_000) throw new Error(`the list ended after ${await reached()} rows`)
      await wheel(page, session)
    }
    await wheel(page, session)
  })
  return tell(`scrolling through ${await reached()} rows`, trace)
}

/** As a hand on a wheel does, as far down as there are rows. */
async function wheel(page: Page, session: CDPSession) {
  const { width, height } = page.viewportSize()!
  const left = await page.locator('.rows').evaluate((box) => box.scrollHeight - box.scrollTop)
  await session.send('Input.synthesizeScrollGesture', {
    x: width / 4,
    y: height / 2,
    yDistance: -left,
    speed: 9000,
    gestureSourceType: 'mouse',
  })
}

async function typing(page: Page, where: string, text: string): Promise<boolean> {
  const trace = await traced(page, async () => {
    await page.keyboard.type(text, { delay: 25 })
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 1000 })))
  })
  return tell(where, trace)
}

function tell(what: string, trace: Awaited<ReturnType<typeof traced>>): boolean {
  const tasks = trace.tasks()
  const long = tasks.filter(({ ms }) => ms > aims.task)
  console.log(`${what}: longest task ${tasks[0]!.ms.toFixed(0)} ms, ${long.length} over ${aims.task} ms`)
  for (const { ms, busy, parts } of long.slice(0, 8))
    console.log(`  ${ms.toFixed(0)} ms, ${busy.toFixed(0)} of them busy: ${parts.join(', ')}`)
  return !long.length
}
