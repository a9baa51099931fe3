import { askSession, known } from './door/session.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'

const target = document.getElementById('app')!
const app = () => import('./app/start.ts')

/** Opens the app to whoever is signed in, and the door to everybody else. */
async function open(): Promise<void> {
  try {
    const session = await askSession()
    if (session.account) await (await app()).start(target, session)
    else await (await import('./door/sign-in.ts')).signIn(target, session, open)
  } catch (error) {
    console.error(error)
    await (await import('./door/outage.ts')).outage(target, error, open)
  }
}

if (known()) app().catch(() => {}) // it comes while the server is asked who is there
await open()
