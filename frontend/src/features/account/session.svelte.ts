import { forgetAll } from '../../api/entries.svelte.ts'
import { execute, post, Refusal } from '../../api/execute.ts'
import { ServerDocument, type ServerQuery } from '../../api/generated/graphql.ts'
import { forgetLists } from '../../api/pager.svelte.ts'
import { speak } from '../../i18n/index.svelte.ts'
import { adopt } from '../settings/account-look.ts'

type Session = { server: ServerQuery['server']; account: ServerQuery['viewer'] }

let session = $state.raw<Session | null>(null)

export const account = () => session?.account ?? null
export const server = () => session?.server ?? null

const been = 'postil.been'
/** Nobody signed in from this browser yet, and the server takes new people. */
export const newcomer = () => !!session?.server.signUpOpen && !localStorage.getItem(been)

export async function loadSession() {
  const { server, viewer } = await execute(ServerDocument, {})
  await speak(viewer?.language)
  if (viewer) adopt(viewer.readingSettings)
  if (viewer) localStorage.setItem(been, '1')
  session = { server, account: viewer }
}

export function setAccount(account: NonNullable<Session['account']>) {
  if (session) session = { ...session, account }
}

export interface Credentials {
  email: string
  password: string
  displayName?: string
}

async function ask(door: string, body: unknown) {
  const response = await post(`/auth/${door}`, body)
  if (response.ok) return
  const answer = await response.json().catch(() => null)
  throw answer?.userErrors ? new Refusal(answer.userErrors) : new Error(response.statusText)
}

export async function enter(door: 'sign-in' | 'sign-up', credentials: Credentials) {
  await ask(door, credentials)
  await loadSession()
}

/** All other sessions of the account end with it. */
export const changePassword = (currentPassword: string, newPassword: string) =>
  ask('password', { currentPassword, newPassword })

export async function leave() {
  await post('/auth/sign-out', {})
  forgetAll()
  forgetLists()
  await loadSession()
}
