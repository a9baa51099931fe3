import type { CDPSession, Page } from 'playwright-core'
import { desktop, startBrowser } from '../harness/browser.ts'
import { startPostil } from '../harness/postil.ts'
import { enter, type Reader } from '../harness/reader.ts'
import { rss, startSite } from '../harness/site.ts'

const chapters = 54
const highlights = 300
const rounds = 5

const html = Array.from({ length: chapters }, (_, c) => {
  const paragraphs = Array.from(
    { length: 5 },
    (_, p) =>
      `<p>Of ${c + 1}.${p + 1}. ${Array.from({ length: 25 }, (_, s) => `Word ${s} of it.`).join(' ')}` +
      `${p ? '' : `<sup id="r${c}"><a href="#n${c}">${c + 1}</a></sup>`}</p>`,
  )
  return `<h2>Chapter ${c + 1}</h2>${paragraphs.join('')}`
}).join('')
const notes = Array.from(
  { length: chapters },
  (_, c) => `<li id="n${c}">Note on ${c + 1}. <a href="#r${c}">↩</a></li>`,
)
const post = {
  id: 'long',
  title: 'Long',
  html: `${html}<div class="footnotes"><ol>${notes.join('')}</ol></div>`,
}

/**
 * Opens a post of 27,000 words with 300 highlights and scrolls through it, and prints what the browser's own trace says: the time
 * from the data's arrival to text on screen, and the longest task of the page while it is scrolled.
 */
export async function measure() {
  const [postil, browser, site] = await Promise.all([
    startPostil({ POSTIL_SIGN_UP: 'open' }),
    startBrowser(),
    startSite(),
  ])
  try {
    const page = await (await browser.newContext(desktop)).newPage()
    const reader = await enter(page, postil.url, 'measure')
    await reader.follow(site.put('/feed', 'application/rss+xml', rss('Long', site.url, [post])))
    await reader.queue(post.title)
    const id = await annotate(reader)
    await watchPaint(page)
    for (let round = 1; round <= rounds; round++) {
      await page.goto(`${postil.url}/read/${id}`)
      await page.waitForFunction(() => (window as any).painted > 0)
      const open = await page.evaluate(() => {
        const answers = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
        const text = answers
          .filter((each) => each.name.endsWith('/graphql'))
          .sort((a, b) => b.decodedBodySize - a.decodedBodySize)[0]!
        return (window as any).painted - text.responseEnd
      })
      await page.waitForLoadState('networkidle')
      const tasks = await traced(page, () => scrollThrough(page))
      console.log(
        `round ${round}: text ${open.toFixed(0)} ms after its data; scrolling: longest task ${tasks[0]!.toFixed(0)} ms, ${tasks.filter((ms) => ms > 50).length} over 50 ms`,
      )
    }
  } finally {
    await Promise.all([browser.close(), site.stop(), postil.stop()])
  }
}

async function annotate({ ask }: Reader): Promise<string> {
  const { nodes } = (await ask('{ viewer { stream(first: 1) { nodes { id content currentRevision } } } }'))
    .viewer.stream
  const [{ id, content, currentRevision }] = nodes
  const words = content.replace(/<[^>]*>/g, '')
  for (let i = 0; i < highlights; i++) {
    const start = Math.floor((i * words.length) / highlights)
    const exact = words.slice(start, start + 40).trim()
    const input = {
      postId: id,
      revision: currentRevision,
      quote: { exact, prefix: words.slice(start - 32, start), suffix: '' },
    }
    await ask(
      'mutation ($input: CreateAnnotationInput!) { createAnnotation(input: $input) { userErrors { message } } }',
      { input },
    )
  }
  return id
}

const watchPaint = (page: Page) =>
  page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('.prose > p')) return
      watch.disconnect()
      requestAnimationFrame(() => setTimeout(() => ((window as any).painted = performance.now())))
    })
    watch.observe(document, { childList: true, subtree: true })
  })

/** As a hand on a wheel does, from top to bottom. */
const scrollThrough = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        const scroller = document.querySelector('.reader')!
        const step = () => {
          const before = scroller.scrollTop
          scroller.scrollTop += 240
          if (scroller.scrollTop === before) done()
          else requestAnimationFrame(step)
        }
        scroller.scrollTop = 0
        requestAnimationFrame(step)
      }),
  )

/** How long the tasks of the page's main thread took, the longest first. */
async function traced(page: Page, act: () => Promise<void>): Promise<number[]> {
  const session = await page.context().newCDPSession(page)
  const events: { name: string; dur?: number; pid: number; tid: number; ph: string }[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as typeof events)))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'toplevel'] },
  })
  await act()
  await ended(session)
  await session.detach()
  const scripts = events.filter(
    (event) => event.name === 'FireAnimationFrame' || event.name === 'FunctionCall',
  )
  const busiest = new Map<string, number>()
  for (const { pid, tid } of scripts) busiest.set(`${pid} ${tid}`, (busiest.get(`${pid} ${tid}`) ?? 0) + 1)
  const main = [...busiest].sort(([, a], [, b]) => b - a)[0]?.[0]
  return events
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && `${pid} ${tid}` === main)
    .map(({ dur = 0 }) => dur / 1000)
    .sort((a, b) => b - a)
}

async function ended(session: CDPSession) {
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
}
