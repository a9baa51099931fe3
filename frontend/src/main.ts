import { mount } from 'svelte'
import App from './app/App.svelte'
import { startRouter } from './app/router.svelte.ts'
import { tintFrame } from './features/settings/look.svelte.ts'
import { speak } from './i18n/index.svelte.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'

await speak(null)
tintFrame()
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tintFrame)
startRouter()
mount(App, { target: document.getElementById('app')! })
