import { forgetAhead } from './api/execute.ts'
import { goAhead } from './app/ahead.ts'
import { askSession, known, languageKnown } from './door/session.ts'
import { preferred } from './i18n/languages.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'

const target = document.getElementById('app')!
const app = () => import('./app/start.ts')

/** Opens the app to whoever is signed in, and the door to everybody else. */
async function open(): Promise<void> {
  try {
    const session = await askSession()
    if (session.account) return await (await app()).start(target, session)
    forgetAhead()
    await (await import('./door/sign-in.ts')).signIn(target, session, open)
  } catch (error) {
    console.error(error)
    await (await import('./door/outage.ts')).outage(target, error, open)
  }
}

const language = preferred(languageKnown())
document.documentElement.lang = language
const opened = open()
// All else comes while the server is asked who is there; what fails is asked for again by whoever needs it.
if (known()) goAhead(app, language)
// The first number or date takes as long as drawing a list: the browser reads its tables then. Now it waits for the server anyhow.
setTimeout(() => new Intl.NumberFormat(language).format(0))
await opened
