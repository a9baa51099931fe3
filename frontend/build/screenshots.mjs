// node build/screenshots.mjs [directory]: takes a picture of every screen, for docs/images or the directory.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const { module } = await runnerImport(resolve(import.meta.dirname, '../e2e/screenshots/take.ts'))
await module.take(process.argv[2] && resolve(process.argv[2]))
process.exit()
