// node build/measure.mjs reading|selecting|scrolling: measures in Chromium what e2e/measure has under that name; prints what the browser's trace
// says, and fails when an aim is missed. Needs the built jar.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const { module } = await runnerImport(resolve(import.meta.dirname, `../e2e/measure/${process.argv[2]}.ts`))
process.exit((await module.measure()) ? 0 : 1)
