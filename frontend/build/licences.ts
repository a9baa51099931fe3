import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const parts: [string, string][] = [
  ['Postil', '../LICENSE'],
  ['Literata', 'node_modules/@fontsource-variable/literata/LICENSE'],
  ['Onest', 'node_modules/@fontsource-variable/onest/LICENSE'],
  ['Lucide (icons)', 'node_modules/lucide-static/LICENSE'],
  ['Svelte', 'node_modules/svelte/LICENSE.md'],
  ['GraphiQL', 'node_modules/graphiql/LICENSE'],
]

/** Puts the licence of the app, and of what travels with it, beside it. */
export function licences(): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle() {
      const source = parts.map(
        ([name, file]) => `${name}\n${'='.repeat(name.length)}\n\n${readFileSync(file, 'utf8').trim()}\n`,
      )
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: source.join('\n\n') })
    },
  }
}
