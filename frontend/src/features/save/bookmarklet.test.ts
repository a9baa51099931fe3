import { expect, test, vi } from 'vitest'
import { bookmarklet } from './bookmarklet.ts'
import { READY, receivePage } from './receive.ts'

const server = 'https://read.example.org'
const run = (link: string) => (0, eval)(decodeURIComponent(link.slice('javascript:'.length)))

function message(source: unknown, origin: string, data: unknown) {
  const event = new MessageEvent('message', { origin, data })
  Object.defineProperty(event, 'source', { value: source })
  dispatchEvent(event)
}

test('the bookmark opens the save screen with the page’s address and title', () => {
  document.title = 'On “margins” & notes'
  const open = vi.spyOn(window, 'open').mockReturnValue(null)
  run(bookmarklet(server, false))
  const url = new URL(open.mock.lastCall![0] as string)
  expect(url.origin + url.pathname).toBe(`${server}/save`)
  expect(url.searchParams.get('url')).toBe(location.href)
  expect(url.searchParams.get('title')).toBe(document.title)
})

test('the page is handed to our own window, when it asks, and to nobody else', () => {
  const popup = { postMessage: vi.fn() }
  vi.spyOn(window, 'open').mockReturnValue(popup as unknown as Window)
  run(bookmarklet(server, true))
  message({}, server, READY)
  message(popup, 'https://evil.example', READY)
  message(popup, server, 'something else')
  expect(popup.postMessage).not.toHaveBeenCalled()
  message(popup, server, READY)
  const [page, target] = popup.postMessage.mock.lastCall!
  expect(page).toMatchObject({ postil: 'page', html: document.documentElement.outerHTML })
  expect(target).toBe(server)
})

test('only the page that opened the screen, at the address to save, is taken', () => {
  const opener = { postMessage: vi.fn() }
  vi.stubGlobal('opener', opener)
  const take = vi.fn()
  const stop = receivePage('https://paper.example/members', take)
  expect(opener.postMessage).toHaveBeenCalledWith(READY, 'https://paper.example')
  message(opener, 'https://evil.example', { postil: 'page', html: '<p>forged' })
  message({}, 'https://paper.example', { postil: 'page', html: '<p>forged' })
  message(opener, 'https://paper.example', { postil: 'page', html: 12 })
  expect(take).not.toHaveBeenCalled()
  message(opener, 'https://paper.example', { postil: 'page', html: '<p>whole' })
  expect(take).toHaveBeenCalledExactlyOnceWith('<p>whole')
  stop()
  vi.unstubAllGlobals()
})
