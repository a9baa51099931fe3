import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const files = [
  'graphiql/graphiql.min.js',
  'graphiql/graphiql.min.css',
  'react/umd/react.production.min.js',
  'react-dom/umd/react-dom.production.min.js',
]

/** Puts GraphiQL beside its page (public/graphiql), so that it loads nothing from elsewhere. */
export function graphiql(): Plugin {
  let target = ''
  return {
    name: 'graphiql',
    apply: 'build',
    configResolved: (config) => void (target = join(config.root, config.build.outDir, 'graphiql')),
    closeBundle() {
      mkdirSync(target, { recursive: true })
      for (const file of files)
        copyFileSync(join('node_modules', file), join(target, file.split('/').at(-1)!))
    },
  }
}
