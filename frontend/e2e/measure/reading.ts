import type { Browser, CDPSession, Page } from 'playwright-core'
import { desktop, phone } from '../harness/browser.ts'
import type { Reader } from '../harness/reader.ts'
import { median, onStage, takeLongPost } from './stage.ts'
import { traced } from './trace.ts'

const rounds = 5
const aims = { open: 300, task: 50, weight: 120 }

type Device = 'desk' | 'phone'

/**
 * Opens a post of 27,000 words with 300 annotations and scrolls through it, on a desk and on a phone, and weighs the page of a list;
 * prints what the browser's own trace says. False when an aim was missed.
 */
export const measure = () =>
  onStage(async (stage) => {
    const { browser, reader } = stage
    const id = await takeLongPost(stage)
    const good = [
      await weight(browser, reader),
      await readings(browser, reader, 'desk', id),
      await readings(browser, reader, 'phone', id),
    ]
    return good.every(Boolean)
  })

async function readings(
  browser: Browser,
  { url, page: own }: Reader,
  device: Device,
  id: string,
): Promise<boolean> {
  const storageState = await own.context().storageState()
  const context = await browser.newContext({ ...(device === 'phone' ? phone : desktop), storageState })
  await context.addInitScript(markText)
  const opened: number[] = []
  const opening: number[] = []
  const scrolling: number[] = []
  for (let round = 0; round < rounds; round++) {
    const page = await context.newPage() // whose process has nothing of the one before to clear away
    const open = await traced(page, async () => {
      await page.goto(`${url}/read/${id}`)
      await page.waitForFunction(() => CSS.highlights.get('postil-yellow')?.size)
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done)))
    })
    opened.push(open.fromDataTo('text'))
    opening.push(open.tasks()[0]!.ms)
    await page.evaluate(async () => {
      document.querySelector('.reader')!.scrollTop = 0
      await new Promise((done) => requestIdleCallback(done))
    })
    await tidy(page)
    const scroll = await traced(page, (session) => scrollThrough(page, session, device))
    const [longest] = scroll.tasks()
    scrolling.push(longest!.ms)
    if (longest!.ms > aims.task) console.log(`  ${longest!.ms.toFixed(0)} ms: ${longest!.parts.join(', ')}`)
    await page.close()
  }
  await context.close()
  const all = (values: number[]) => values.map((each) => each.toFixed(0)).join(' ')
  console.log(
    `${device}: text ${median(opened).toFixed(0)} ms after its data (${all(opened)}), at most ${aims.open}\n` +
      `${device}: longest task while it is scrolled ${median(scrolling).toFixed(0)} ms (${all(scrolling)}), at most ${aims.task}\n` +
      `${device}: longest task while it opens ${median(opening).toFixed(0)} ms (${all(opening)})`,
  )
  return median(opened) <= aims.open && Math.max(...scrolling) <= aims.task
}

/** Marks in the trace when the text is in the document. */
function markText() {
  new MutationObserver((_, watch) => {
    if (!document.querySelector('.prose > p')) return
    watch.disconnect()
    performance.mark('text')
  }).observe(document, { childList: true, subtree: true })
}

/** Collects what opening left behind, so that it does not fall into the scrolling at random. */
async function tidy(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
}

/** As a hand on a wheel does, or a finger again and again, from top to bottom. */
async function scrollThrough(page: Page, session: CDPSession, device: Device) {
  const bottom = () =>
    page.evaluate(() => {
      const scroller = document.querySelector('.reader')!
      return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight
    })
  const { width, height } = page.viewportSize()!
  const first = await bottom()
  if (first < 20 * height) throw new Error('there is not much to scroll through')
  const enough = device === 'phone' ? first / (height / 4) : 6
  for (let tries = 0, left = first; left > 4; left = await bottom()) {
    if (tries++ > enough) throw new Error(`${left} pixels could not be scrolled through`)
    if (device === 'phone') await push(session, width / 2, height)
    else {
      const wheel = { x: width / 2, y: height / 2, speed: 9000, gestureSourceType: 'mouse' } as const
      await session.send('Input.synthesizeScrollGesture', { ...wheel, yDistance: -left })
    }
  }
}

/** A finger that moves up over most of the window. */
async function push(session: CDPSession, x: number, height: number) {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x, y }] })
  await touch('touchStart', height * 0.9)
  for (let at = 0.8; at > 0.15; at -= 0.1) await touch('touchMove', height * at)
  await touch('touchEnd')
}

/** Scripts and style sheets of the reading list as they come over the wire, by gzip. */
async function weight(browser: Browser, reader: Reader): Promise<boolean> {
  const context = await browser.newContext({
    ...desktop,
    storageState: await reader.page.context().storageState(),
  })
  const page = await context.newPage()
  const came = new Set<string>()
  page.on('response', (response) => {
    if (['script', 'stylesheet'].includes(response.request().resourceType())) came.add(response.url())
  })
  await page.goto(`${reader.url}/list/queued`)
  await page.locator('.row').first().waitFor()
  const once = [...came]
  let bytes = 0
  for (const url of once) {
    const answer = await fetch(url, { headers: { 'accept-encoding': 'gzip' } })
    bytes += Number(answer.headers.get('content-length'))
    if (answer.headers.get('content-encoding') !== 'gzip') throw new Error(`${url} is not sent by gzip`)
  }
  await context.close()
  const kilobytes = bytes / 1024
  console.log(`list: ${kilobytes.toFixed(1)} KB of scripts and style sheets by gzip, at most ${aims.weight}`)
  return kilobytes < aims.weight
}
