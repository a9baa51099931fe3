import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const files = [
  'graphiql/graphiql.min.js',
  'graphiql/graphiql.min.css',
  'react/umd/react.production.min.js',
  'react-dom/umd/react-dom.production.min.js',
]

/** Fonts within a style sheet, which the app's content security policy refuses; the system's serve as well. */
const dataFont = /@font-face\s*\{[^}]*url\("?data:[^}]*\}/g

/** Puts GraphiQL beside its page (public/graphiql), so that it loads nothing from elsewhere. */
export function graphiql(): Plugin {
  let target = ''
  return {
    name: 'graphiql',
    apply: 'build',
    configResolved: (config) => void (target = join(config.root, config.build.outDir, 'graphiql')),
    closeBundle() {
      mkdirSync(target, { recursive: true })
      for (const file of files) {
        const text = readFileSync(join('node_modules', file), 'utf8')
        writeFileSync(join(target, file.split('/').at(-1)!), text.replaceAll(dataFont, ''))
      }
    },
  }
}
