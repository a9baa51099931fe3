import './door.css'
import { Outage } from '../api/execute.ts'
import { element, signElement } from './element.ts'
import { texts } from './texts.ts'

export const problemOf = (error: unknown) =>
  error instanceof Outage && error.message === 'offline' ? 'error.offline' : 'error.server'

const pause = 3000

/** Says that the server did not answer, and asks again: when the reader wants, when the network is back, and now and then. */
export async function outage(target: HTMLElement, error: unknown, again: () => Promise<void>) {
  const t = await texts()
  const button = element('button', { class: 'button' }, t('retry'))
  target.replaceChildren(
    element(
      'main',
      { class: 'door' },
      element('h1', { class: 'sign' }, signElement()),
      element('p', { class: 'problem', role: 'alert' }, t(problemOf(error))),
      element('p', {}, button),
    ),
  )
  const asked = new AbortController()
  const ask = () => {
    asked.abort()
    clearTimeout(timer)
    void again()
  }
  const timer = setTimeout(ask, pause)
  button.addEventListener('click', ask, { signal: asked.signal })
  addEventListener('online', ask, { signal: asked.signal })
}
