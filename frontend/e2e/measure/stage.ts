import type { Browser } from 'playwright-core'
import { desktop, startBrowser } from '../harness/browser.ts'
import { startPostil } from '../harness/postil.ts'
import { enter, type Reader } from '../harness/reader.ts'
import { rss, startSite, type Site } from '../harness/site.ts'
import { annotate, longPost } from './long-post.ts'

interface Stage {
  browser: Browser
  site: Site
  reader: Reader
}

/** Lets `act` measure on a server and in a browser of its own, as a reader who has just come. */
export async function onStage(act: (stage: Stage) => Promise<boolean>): Promise<boolean> {
  const [postil, browser, site] = await Promise.all([
    startPostil({ POSTIL_SIGN_UP: 'open', POSTIL_FEED_MIN_INTERVAL: '1h' }),
    startBrowser(),
    startSite(),
  ])
  try {
    const reader = await enter(await (await browser.newContext(desktop)).newPage(), postil.url, 'measure')
    return await act({ browser, site, reader })
  } finally {
    await Promise.all([browser.close(), site.stop(), postil.stop()])
  }
}

/** Puts the long post with its annotations on the reader's list; gives its id. */
export async function takeLongPost({ site, reader }: Stage): Promise<string> {
  const post = longPost()
  await reader.follow(site.put('/feed', 'application/rss+xml', rss('Long', site.url, [post])))
  await reader.queue(post.title)
  const { id, wordCount } = await annotate(reader)
  console.log(`${wordCount} words, 300 annotations\n`)
  return id
}

export const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
