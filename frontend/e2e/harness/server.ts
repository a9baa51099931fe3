import type { TestProject } from 'vitest/node'
import { startPostil } from './postil.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postil: string
  }
}

/** One server for all files, on which every test signs up somebody new. */
export default async function ({ provide }: TestProject) {
  const postil = await startPostil({ POSTIL_SIGN_UP: 'open' })
  provide('postil', postil.url)
  return postil.stop
}
