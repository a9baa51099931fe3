// node build/screenshots.mjs [directory]: takes the README's pictures, and with a directory those of every screen.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const { module } = await runnerImport(resolve(import.meta.dirname, '../e2e/screenshots/take.ts'))
await module.take(process.argv[2] && resolve(process.argv[2]))
process.exit()
