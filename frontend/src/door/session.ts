import { execute, post, Refusal } from '../api/execute.ts'
import { ServerDocument, type ServerQuery } from '../api/generated/graphql.ts'

export interface Session {
  server: ServerQuery['server']
  account: ServerQuery['viewer']
}

const been = 'postil.been'
/** Whether somebody signed in from this browser before. */
export const known = () => localStorage.getItem(been) !== null
/** The language that they chose, if they did. */
export const languageKnown = () => localStorage.getItem(been)

export async function askSession(): Promise<Session> {
  const { server, viewer } = await execute(ServerDocument, {})
  if (viewer) localStorage.setItem(been, viewer.language ?? '')
  return { server, account: viewer }
}

export interface Credentials {
  email: string
  password: string
  displayName?: string
}

/** Sends what only the server's doors take; a refusal is thrown in its own words. */
export async function ask(door: string, body: unknown) {
  const response = await post(`/auth/${door}`, body)
  if (response.ok) return
  const answer = await response.json().catch(() => null)
  throw answer?.userErrors ? new Refusal(answer.userErrors) : new Error(response.statusText)
}

export const enter = (door: 'sign-in' | 'sign-up', credentials: Credentials) => ask(door, credentials)
