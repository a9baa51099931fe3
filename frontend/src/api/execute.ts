import { lose } from './connection.ts'
import type { ErrorCode, TypedDocumentString, UserErrorFieldsFragment } from './generated/graphql.ts'

export type UserError = Omit<UserErrorFieldsFragment, 'code'> & { code?: string }

/** What the server refused, in words for the reader. */
export class Refusal extends Error {
  constructor(readonly userErrors: readonly UserError[]) {
    super(userErrors.map((error) => error.message).join(' '))
  }
}

/** The server could not be reached, or broke: nothing that the reader did wrong. */
export class Outage extends Error {}

export async function post(path: string, body: unknown, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
      body: JSON.stringify(body),
      ...init,
    })
  } catch (cause) {
    if (!init.signal?.aborted) lose()
    throw new Outage('offline', { cause })
  }
}

interface Reply {
  response: Response
  answer: any
}

async function ask(body: unknown, init?: RequestInit): Promise<Reply> {
  const response = await post('/graphql', body, init)
  return { response, answer: await response.json().catch(() => null) }
}

const ahead = new Map<string, Promise<Reply>>()

const asked = (document: object, variables: unknown) => ({
  query: String(document),
  variables,
})

/** Asks before whoever needs the answer is there; the first to ask the same gets it. */
export function askAhead<R, V>(document: TypedDocumentString<R, V>, variables: V) {
  const body = asked(document, variables)
  const reply = ask(body)
  reply.catch(() => {}) // who takes it hears of it
  ahead.set(JSON.stringify(body), reply)
}

/** What nobody took is out of date by now. */
export function forgetAhead() {
  ahead.clear()
}

function taken(body: unknown) {
  const key = JSON.stringify(body)
  const reply = ahead.get(key)
  ahead.delete(key)
  return reply
}

/** Of a read that cannot run as asked, like a search with a mistake in it; a fault of the server has another. */
const refused = new Set<unknown>([
  'INVALID',
  'NOT_FOUND',
  'FORBIDDEN',
  'LIMIT',
  'UNSUPPORTED',
] satisfies ErrorCode[])

export async function execute<R, V>(
  document: TypedDocumentString<R, V>,
  variables: V,
  init?: RequestInit,
): Promise<R> {
  const body = asked(document, variables)
  const { response, answer } = await (taken(body) ?? ask(body, init))
  const error = answer?.errors?.[0]
  if (refused.has(error?.extensions?.code)) throw new Refusal([{ message: error.message, path: [] }])
  if (error || !answer?.data) throw new Outage(error?.message ?? response.statusText)
  return answer.data
}

/** How many bytes a browser lets requests carry that outlive their page, all of them together, and something to spare. */
let room = 48_000

/**
 * Runs a mutation of one field and gives its payload; refused input is thrown as a Refusal. The request goes on when its page is left, unless
 * a great many do.
 */
export async function mutate<R extends Record<keyof R, { userErrors: readonly UserError[] }>, V>(
  document: TypedDocumentString<R, V>,
  variables: V,
  init?: RequestInit,
): Promise<R[keyof R]> {
  const bytes = new Blob([JSON.stringify(asked(document, variables))]).size
  const keepalive = bytes <= room
  if (keepalive) room -= bytes
  try {
    const [payload] = Object.values(
      await execute(document, variables, { keepalive, ...init }),
    ) as R[keyof R][]
    if (payload!.userErrors.length) throw new Refusal(payload!.userErrors)
    return payload!
  } finally {
    if (keepalive) room += bytes
  }
}
