import { drawer } from './drawer.ts'

/** What an earlier sitting could not send goes now; most sittings left nothing, and then nothing is loaded. */
export async function resend() {
  if (!Object.keys(localStorage).some((key) => key.startsWith(drawer))) return
  const { sendAll } = await import('./unsent.svelte.ts')
  await sendAll()
}
