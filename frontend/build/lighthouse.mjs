// node build/lighthouse.mjs: what Lighthouse thinks of the door, the list and the reader. Fails below 98 in any category.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const { module } = await runnerImport(resolve(import.meta.dirname, '../e2e/lighthouse/run.ts'))
process.exit((await module.measure()) ? 1 : 0)
