import { readFileSync } from 'node:fs'
import MessageFormat from '@messageformat/core'
import compileModule from '@messageformat/core/compile-module'
import type { Plugin } from 'vite'

/** Turns `src/i18n/<language>.json`, in ICU form, into a module of plain functions: no parser goes to the browser. */
export function messages(): Plugin {
  const catalogue = /\/src\/i18n\/(?:\w+\/)*(\w+)\.json\.js$/
  return {
    name: 'messages',
    enforce: 'pre',
    // Under a script's name: what a .json imports, the development server does not look at.
    async resolveId(source, importer) {
      if (!source.endsWith('.json') || !importer?.includes('/src/')) return
      const file = await this.resolve(source, importer, { skipSelf: true })
      return file && catalogue.test(`${file.id}.js`) ? `${file.id}.js` : file
    },
    load(id) {
      const language = catalogue.exec(id)?.[1]
      if (!language) return
      const file = id.slice(0, -'.js'.length)
      this.addWatchFile(file)
      const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
      return { code: compileModule(new MessageFormat(language), texts), moduleType: 'js', map: null }
    },
  }
}
