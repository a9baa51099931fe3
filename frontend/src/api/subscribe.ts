import { language } from '../i18n/index.svelte.ts'
import { isLost, watchConnection } from './connection.ts'
import type { TypedDocumentString } from './generated/graphql.ts'

interface Listener<R> {
  /** The server listens from now on; what changed before must be asked for. */
  opened: () => void
  take: (data: R) => void
  closed: () => void
}

const SHORT = 1_000
const LONG = 60_000

/**
 * Hears of changes as they happen (GraphQL over SSE, distinct connections), until stopped. When the connection ends it is made anew, after
 * longer and longer pauses while that fails, but at once when the server is known to answer again.
 */
export function subscribe<R, V>(
  document: TypedDocumentString<R, V>,
  variables: V,
  listener: Listener<R>,
): () => void {
  const stop = new AbortController()
  const body = JSON.stringify({ query: String(document), variables })
  void (async () => {
    let pause = SHORT
    while (!stop.signal.aborted) {
      const heard = await hear(body, listener, stop.signal).catch(() => false)
      listener.closed()
      pause = heard ? SHORT : Math.min(pause * 2, LONG)
      await lull(pause * (0.5 + Math.random()))
    }
  })()
  return () => stop.abort()
}

/** So many milliseconds, or until a lost server answers again. */
function lull(most: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = watchConnection(() => isLost() || end())
    const timer = setTimeout(end, most)
    function end() {
      stop()
      clearTimeout(timer)
      resolve()
    }
  })
}

/** Until the stream ends; whether it had begun. */
async function hear<R>(body: string, listener: Listener<R>, signal: AbortSignal): Promise<boolean> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      'accept-language': language(),
    },
    body,
    signal,
  })
  if (!response.ok || !response.body) return false
  let begun = false
  try {
    for await (const event of events(response.body)) {
      if (!begun) listener.opened()
      begun = true
      if (event.name === 'complete') break
      if (event.name !== 'next') continue
      const { data, errors } = JSON.parse(event.data)
      if (errors) return false
      listener.take(data)
    }
  } catch {
    // It broke off, as connections do.
  }
  return begun
}

interface Event {
  name: string
  data: string
}

/** The events of a stream, and its signs of life as events without a name. */
export async function* events(stream: ReadableStream<Uint8Array>): AsyncGenerator<Event> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    text += decoder.decode(value, { stream: true })
    const parts = text.split('\n\n')
    text = parts.pop()!
    for (const part of parts) {
      const field = (name: string) =>
        part
          .split('\n')
          .filter((line) => line.startsWith(`${name}:`))
          .map((line) => line.slice(name.length + 1).replace(/^ /, ''))
          .join('\n')
      yield { name: field('event'), data: field('data') }
    }
  }
}
