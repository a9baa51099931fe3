/** Said to the page that opened us, which then hands itself over (see bookmarklet.ts). */
export const READY = 'postil:ready'

interface Handed {
  postil: 'page'
  html: string
}

/**
 * Takes the page at `address` from the window that opened this one. Only that window is heard, and only while it shows a page of the
 * same origin as the address: no site can hand in another's page.
 */
export function receivePage(address: string, take: (html: string) => void): () => void {
  const opener = window.opener as Window | null
  const origin = URL.parse(address)?.origin
  if (!opener || !origin || origin === 'null') return () => {}
  function hear(event: MessageEvent<Handed | undefined>) {
    if (event.source !== opener || event.origin !== origin || event.data?.postil !== 'page') return
    if (typeof event.data.html === 'string') take(event.data.html)
  }
  addEventListener('message', hear)
  opener.postMessage(READY, origin)
  return () => removeEventListener('message', hear)
}
