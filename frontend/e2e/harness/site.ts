import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Site {
  url: string
  /** Serves `body` at `path` from now on. */
  put: (path: string, type: string, body: string | Buffer) => string
  /** Lets whoever asks for `path` wait until the returned function is called. */
  hold: (path: string) => () => void
  stop: () => Promise<void>
}

/** The server knows the addresses of earlier tests, and ports come again: so each site has an address of this machine of its own. */
function newHost(): string {
  const part = () => 1 + Math.floor(Math.random() * 253)
  return `127.${part()}.${part()}.${part()}`
}

/** The outside web, as far as a test needs it: pages and feeds that the test puts there. */
export async function startSite(): Promise<Site> {
  const pages = new Map<string, { type: string; body: string | Buffer }>()
  const held = new Map<string, Promise<void>>()
  const server = createServer(async (request, response) => {
    await held.get(request.url ?? '')
    const page = pages.get(request.url ?? '')
    response.writeHead(page ? 200 : 404, { 'content-type': page?.type ?? 'text/plain' })
    response.end(page?.body ?? 'not here')
  })
  const host = newHost()
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const url = `http://${host}:${(server.address() as AddressInfo).port}`
  return {
    url,
    put(path, type, body) {
      pages.set(path, { type, body })
      return url + path
    },
    hold(path) {
      let letGo = () => {}
      held.set(path, new Promise((resolve) => (letGo = resolve)))
      return letGo
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export interface FeedPost {
  id: string
  title: string
  html: string
  author?: string
  published?: Date
  comments?: string
  commentCount?: number
  image?: string
}

/** So many short posts, the newest first; each says a little about its number. */
export const somePosts = (...names: string[]): FeedPost[] =>
  names.map((title, i) => ({
    id: title.toLowerCase().replaceAll(/\W+/g, '-'),
    title,
    html:
      `<p>${title}, as the ferryman told it.</p>` +
      '<p>The tide came in and went out again. </p>'.repeat(60 * (i + 1)),
    published: new Date(Date.now() - (i + 1) * 3_600_000),
  }))

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export function rss(title: string, site: string, posts: FeedPost[], icon?: string): string {
  const items = posts.map(
    (post) => `<item>
  <guid isPermaLink="false">${post.id}</guid>
  <link>${site}/${post.id}</link>
  <title>${escaped(post.title)}</title>
  <dc:creator>${escaped(post.author ?? 'Mara Lindqvist')}</dc:creator>
  <pubDate>${(post.published ?? new Date()).toUTCString()}</pubDate>
  ${post.comments ? `<comments>${post.comments}</comments>` : ''}
  ${post.commentCount ? `<slash:comments>${post.commentCount}</slash:comments>` : ''}
  ${post.image ? `<media:thumbnail url="${post.image}"/>` : ''}
  <content:encoded>${escaped(post.html)}</content:encoded>
</item>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>${escaped(title)}</title><link>${site}/</link><description>${escaped(title)}</description>
${icon ? `<image><url>${icon}</url></image>` : ''}
${items.join('\n')}
</channel></rss>`
}

export const page = (title: string, body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>${head}</head><body>${body}</body></html>`
