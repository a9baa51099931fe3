import { readFileSync } from 'node:fs'
import MessageFormat from '@messageformat/core'
import compileModule from '@messageformat/core/compile-module'
import type { Plugin } from 'vite'

/**
 * Turns `src/i18n/<language>.json`, in ICU form, into a module of plain functions: no parser goes to the browser. The app knows the texts of
 * the door, too, and has them in the same file.
 */
export function messages(): Plugin {
  const catalogue = /\/src\/i18n\/(?:\w+\/)*(\w+)\.json\.js$/
  const atRoot = /\/src\/i18n\/(?=\w+\.json$)/
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
      const door = file.replace(atRoot, '/src/i18n/door/')
      const texts: Record<string, string> = {}
      for (const each of new Set([file, door])) {
        this.addWatchFile(each)
        Object.assign(texts, JSON.parse(readFileSync(each, 'utf8')))
      }
      return { code: compileModule(new MessageFormat(language), texts), moduleType: 'js', map: null }
    },
  }
}
