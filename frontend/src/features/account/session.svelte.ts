import { ask } from '../../door/session.ts'
import { post } from '../../api/execute.ts'
import { forgetKept } from '../../api/kept.ts'
import type { Session } from '../../door/session.ts'
import { adopt } from '../settings/account-look.ts'

let session = $state.raw<Session | null>(null)

export const account = () => session?.account ?? null
export const server = () => session?.server ?? null

export function takeSession(taken: Session) {
  session = taken
  if (taken.account) adopt(taken.account.readingSettings)
}

export function setAccount(account: NonNullable<Session['account']>) {
  if (session) session = { ...session, account }
}

/** Nobody is signed in any more: a page that is loaded anew shows the door and holds nothing of what was read. */
export function showDoor() {
  forgetKept()
  location.reload()
}

/** All other sessions of the account end with it. */
export const changePassword = (currentPassword: string, newPassword: string) =>
  ask('password', { currentPassword, newPassword })

export async function leave() {
  await post('/auth/sign-out', {})
  showDoor()
}
