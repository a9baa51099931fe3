import type { Browser, Page } from 'playwright-core'
import { phone } from '../harness/browser.ts'
import type { Reader } from '../harness/reader.ts'
import { median, onStage, takeLongPost } from './stage.ts'
import { traced } from './trace.ts'

/** Where in the text words are selected. */
const spots = [0.02, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95]
const rounds = 3
/** How long one lasts, in milliseconds. */
const frame = 1000 / 60

/**
 * Selects words all over a post of 27,000 words with 300 annotations, by mouse and as a finger's handles do, and prints how many frames
 * the browser began before the bar was there. False when that took longer than a frame.
 */
export const measure = () =>
  onStage(async (stage) => {
    const { browser, reader } = stage
    const id = await takeLongPost(stage)
    const mouse = await selections(reader, 'mouse on a desk', reader.page, id, byMouse)
    const touched = await phoneOf(browser, reader)
    const handles = await selections(reader, 'handles on a phone', touched, id, byHandles)
    return mouse && handles
  })

async function phoneOf(browser: Browser, reader: Reader): Promise<Page> {
  const storageState = await reader.page.context().storageState()
  return (await browser.newContext({ ...phone, storageState })).newPage()
}

type Select = (page: Page, at: Spot) => Promise<unknown>
interface Spot {
  from: [number, number]
  to: [number, number]
}

async function selections({ url }: Reader, name: string, page: Page, id: string, select: Select) {
  await page.goto(`${url}/read/${id}`)
  await page.waitForFunction(() => CSS.highlights.get('postil-yellow')?.size)
  await page.evaluate(watch)
  const frames: number[] = []
  const times: number[] = []
  for (let round = 0; round < rounds; round++)
    for (const share of spots) {
      const spot = await bring(page, share)
      const trace = await traced(page, async () => {
        await select(page, spot)
        await page.locator('.bar').waitFor()
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50))))
      })
      const shown = trace.framesBetween('selected', 'bar')
      frames.push(shown.frames)
      times.push(shown.milliseconds)
      await page.evaluate(() => getSelection()!.removeAllRanges())
      await page.locator('.bar').waitFor({ state: 'detached' })
    }
  const most = Math.max(...times)
  console.log(
    `${name}: at most ${Math.max(...frames)} frames without it in ${frames.length} selections; there after ${median(times).toFixed(1)} ms (at most ${most.toFixed(1)})`,
  )
  return most <= frame
}

/** Marks in the trace when a selection ends, when a frame begins, and when the bar stands in the document. Asked before the app is. */
function watch() {
  let held = false
  const mark = (name: string) => performance.mark(name)
  addEventListener('pointerdown', () => (held = true), true)
  addEventListener('pointerup', () => ((held = false), mark('selected')), true)
  addEventListener('selectionchange', () => held || getSelection()!.isCollapsed || mark('selected'), true)
  new MutationObserver((records) => {
    const added = records.flatMap((record) => [...record.addedNodes])
    if (added.some((node) => node instanceof Element && node.matches('.bar'))) mark('bar')
  }).observe(document.body, { childList: true, subtree: true })
  const frame = () => (mark('frame'), requestAnimationFrame(frame))
  requestAnimationFrame(frame)
}

/** Scrolls to a share of the text and gives two points in a paragraph there. */
async function bring(page: Page, share: number): Promise<Spot> {
  const spot = await page.evaluate((share) => {
    const all = [...document.querySelectorAll<HTMLElement>('.prose > p')]
    const paragraph = all[Math.floor(share * all.length)]!
    paragraph.scrollIntoView({ block: 'center' })
    const box = paragraph.getBoundingClientRect()
    return { left: box.left, top: box.top, width: box.width }
  }, share)
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)))
  const y = spot.top + 14
  return { from: [spot.left + 40, y], to: [spot.left + spot.width * 0.8, y + 40] }
}

async function byMouse(page: Page, { from, to }: Spot) {
  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2)
  await page.mouse.move(...to)
  await page.mouse.up()
}

/** A page sees of handles nothing but a selection that changes. */
const byHandles = (page: Page, { from, to }: Spot) =>
  page.evaluate(
    ([from, to]) => {
      const [start, end] = [from, to].map(([x, y]) => document.caretPositionFromPoint(x, y)!)
      getSelection()!.setBaseAndExtent(start!.offsetNode, start!.offset, end!.offsetNode, end!.offset)
    },
    [from, to] as const,
  )
