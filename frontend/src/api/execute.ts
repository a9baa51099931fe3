import { language } from '../i18n/index.svelte.ts'
import { type TypedDocumentString, type UserErrorFieldsFragment } from './generated/graphql.ts'

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
      headers: { 'content-type': 'application/json', 'accept-language': language() },
      body: JSON.stringify(body),
      ...init,
    })
  } catch (cause) {
    throw new Outage('offline', { cause })
  }
}

export async function execute<R, V>(
  document: TypedDocumentString<R, V>,
  variables: V,
  init?: RequestInit,
): Promise<R> {
  const response = await post('/graphql', { query: String(document), variables }, init)
  const answer = await response.json().catch(() => null)
  if (answer?.userErrors?.length) throw new Refusal(answer.userErrors)
  if (!answer?.data || answer.errors?.length)
    throw new Outage(answer?.errors?.[0]?.message ?? response.statusText)
  return answer.data
}

/** Runs a mutation of one field and gives its payload; refused input is thrown as a Refusal. */
export async function mutate<R extends Record<keyof R, { userErrors: readonly UserError[] }>, V>(
  document: TypedDocumentString<R, V>,
  variables: V,
  init?: RequestInit,
): Promise<R[keyof R]> {
  const [payload] = Object.values(await execute(document, variables, init)) as R[keyof R][]
  if (payload!.userErrors.length) throw new Refusal(payload!.userErrors)
  return payload!
}
