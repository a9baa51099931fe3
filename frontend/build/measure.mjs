// node build/measure.mjs: opens and scrolls a very long post and weighs a list; prints what the browser's trace says, fails when an aim
// is missed. Needs the built jar.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const { module } = await runnerImport(resolve(import.meta.dirname, '../e2e/measure/reading.ts'))
process.exit((await module.measure()) ? 0 : 1)
