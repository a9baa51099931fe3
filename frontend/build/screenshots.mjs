// node build/screenshots.mjs [directory [screen…]]: takes pictures of the screens, for docs/images or the directory.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const { module } = await runnerImport(resolve(import.meta.dirname, '../e2e/screenshots/take.ts'))
const [directory, ...screens] = process.argv.slice(2)
await module.take(directory && resolve(directory), ...screens)
process.exit()
