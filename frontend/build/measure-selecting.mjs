// node build/measure-selecting.mjs: selects words all over a very long post; prints how many frames came before the bar, fails when it took longer than a frame
// Needs the built jar.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const { module } = await runnerImport(resolve(import.meta.dirname, '../e2e/measure/selecting.ts'))
process.exit((await module.measure()) ? 0 : 1)
