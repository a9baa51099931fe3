import './door.css'
import { Refusal } from '../api/execute.ts'
import { element, signElement } from './element.ts'
import { problemOf } from './outage.ts'
import { enter, known, type Session } from './session.ts'
import { texts } from './texts.ts'

/**
 * The door: signing in and signing up. It is what a visitor waits for first, so it comes without the app and its framework.
 * `entered` is called when somebody was let in.
 */
export async function signIn(target: HTMLElement, { server }: Session, entered: () => Promise<void>) {
  const t = await texts()
  const { pathname } = location
  const creating = pathname === '/sign-up' || (pathname !== '/sign-in' && server.signUpOpen && !known())

  const email = element('input', { class: 'field', type: 'email', autocomplete: 'username', required: true })
  const password = element('input', {
    class: 'field',
    type: 'password',
    autocomplete: creating ? 'new-password' : 'current-password',
    minlength: creating && 8,
    'aria-describedby': creating && 'password-hint',
    required: true,
  })
  const displayName = element('input', { class: 'field', autocomplete: 'name' })
  const problem = element('p', { role: 'alert' })
  const button = element('button', { class: 'button main' }, t(creating ? 'signUp.do' : 'signIn.do'))
  const form = element(
    'form',
    {},
    element('label', {}, t('email'), email),
    element('label', {}, t('password'), password),
    creating && element('p', { id: 'password-hint', class: 'quiet' }, t('password.hint')),
    creating && element('label', {}, t('displayName.optional'), displayName),
    problem,
    button,
  )

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    button.disabled = true
    problem.textContent = ''
    try {
      const credentials = { email: email.value, password: password.value }
      if (creating) await enter('sign-up', { ...credentials, displayName: displayName.value || undefined })
      else await enter('sign-in', credentials)
      await entered()
    } catch (error) {
      problem.textContent = error instanceof Refusal ? error.message : t(problemOf(error))
      button.disabled = false
    }
    problem.classList.toggle('problem', !!problem.textContent)
  })

  const instead = creating
    ? element('a', { class: 'act', href: '/sign-in' }, t('signIn.instead'))
    : server.signUpOpen && element('a', { class: 'act', href: '/sign-up' }, t('signUp.instead'))
  const heading = t(creating ? 'signUp' : 'signIn')
  document.title = `${heading} · Postil`
  target.replaceChildren(
    element(
      'main',
      { class: 'door' },
      element('p', { class: 'sign' }, signElement()),
      element('h1', { class: 'title' }, heading),
      creating && element('p', { class: 'quiet' }, t('signUp.text')),
      form,
      instead && element('p', {}, instead),
    ),
  )
}
