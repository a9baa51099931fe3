import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import { launch } from '../harness/browser.ts'
import { startPostil } from '../harness/postil.ts'
import { enter } from '../harness/reader.ts'
import { rss, somePosts, startSite } from '../harness/site.ts'

/** The last one that runs on the Node that the build asks for. It is large, so it comes only when it is wanted. */
const lighthouse = 'lighthouse@12.8.2'
const least = 98
const warm = 10
/** A long read as they are: some 6,000 words under ten headings. */
const longRead = Array.from(
  { length: 10 },
  (_, chapter) =>
    `<h2>Chapter ${chapter + 1}</h2>` +
    Array.from(
      { length: 8 },
      (_, i) => `<p>${'The tide came in, and it went out again. '.repeat(6 + i)}</p>`,
    ).join(''),
).join('')
const shapes = { phone: [], desktop: ['--preset=desktop'] }

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

/** Chromium's trace now and then lacks the beginning of the page load; Lighthouse then asks to be run again. */
async function again(run: () => Promise<void>) {
  for (let left = 2; ; left--) {
    try {
      return await run()
    } catch (error) {
      if (!left || !String(error).includes('run Lighthouse again')) throw error
    }
  }
}

/** Measures the door, the list and the reader, on phone and desktop; gives how many figures are below what we want. */
export async function measure(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'postil-lighthouse-'))
  const port = await freePort()
  const [postil, site] = await Promise.all([startPostil({ POSTIL_SIGN_UP: 'open' }), startSite()])
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...launch,
    args: [...launch.args, `--remote-debugging-port=${port}`],
  })
  let below = 0
  try {
    const door = await audit(`${postil.url}/sign-in`, 'door')
    const reader = await enter(await context.newPage(), postil.url)
    const others = somePosts(...Array.from({ length: 40 }, (_, i) => `A post about harbour ${i + 1}`))
    const posts = [...others, { id: 'long', title: 'A long post about tides', html: longRead }]
    await reader.follow(site.put('/feed', 'application/rss+xml', rss('Slow Harbour', site.url, posts)))
    await reader.queue(...posts.map((post) => post.title))
    const { viewer } = await reader.ask('{ viewer { readingList(first: 1) { nodes { post { id } } } } }')
    const post = viewer.readingList.nodes[0].post.id
    // A server that has run for a while, as it usually has, answers faster than one that does each thing for the first time.
    for (const path of Array(warm)
      .fill(['/list/queued', `/read/${post}`])
      .flat()) {
      await reader.page.goto(postil.url + path)
      await reader.page.getByText('The tide came in').first().waitFor()
    }
    await reader.page.goto('about:blank') // or the post that it reads would leave the list while that is measured
    below =
      door +
      (await audit(`${postil.url}/list/queued`, 'list')) +
      (await audit(`${postil.url}/read/${post}`, 'reader'))
  } finally {
    await context.close()
    await Promise.all([postil.stop(), site.stop()])
    rmSync(folder, { recursive: true, force: true })
  }
  return below

  /** Whoever comes has none of the app's files yet. */
  async function forget() {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.clearBrowserCache')
    await page.close()
  }

  async function audit(url: string, name: string): Promise<number> {
    let under = 0
    for (const [shape, options] of Object.entries(shapes)) {
      const file = join(folder, `${name}-${shape}.json`)
      const how = [
        `--port=${port}`,
        '--disable-storage-reset', // or nobody would be signed in
        '--max-wait-for-load=15000', // changes are heard of by a request that never ends
        '--output=json',
        `--output-path=${file}`,
        '--quiet',
      ]
      await again(async () => {
        await forget()
        await promisify(execFile)('npx', ['--yes', lighthouse, url, ...how, ...options])
      })
      const { categories, audits } = JSON.parse(readFileSync(file, 'utf8'))
      const scores = Object.values(categories as Record<string, { id: string; score: number }>).map(
        ({ id, score }) => [id, Math.round(score * 100)] as const,
      )
      console.log(`${name}, ${shape}: ${scores.map((each) => each.join(' ')).join(', ')}`)
      console.log(
        `  ${['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'].map((id) => `${id} ${audits[id].displayValue}`).join(', ')}`,
      )
      for (const each of Object.values(
        audits as Record<string, { id: string; score: number | null; title: string }>,
      )) {
        if (each.score !== null && each.score < 0.9) console.log(`  ${each.id}: ${each.title}`)
      }
      under += scores.filter(([, score]) => score < least).length
    }
    return under
  }
}
