// node build/measure.mjs: opens and scrolls a very long post, and prints what the browser's trace says; needs the built jar.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const { module } = await runnerImport(resolve(import.meta.dirname, '../e2e/measure/long-post.ts'))
await module.measure()
process.exit()
