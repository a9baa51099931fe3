import MessageFormat from '@messageformat/core'
import compileModule from '@messageformat/core/compile-module'
import type { Plugin } from 'vite'

/** Turns `src/i18n/<language>.json`, in ICU form, into a module of plain functions: no parser goes to the browser. */
export function messages(): Plugin {
  return {
    name: 'messages',
    enforce: 'pre',
    transform(source, id) {
      const language = /\/src\/i18n\/(\w+)\.json$/.exec(id)?.[1]
      if (!language) return
      const code = compileModule(new MessageFormat(language), JSON.parse(source) as Record<string, string>)
      return { code, moduleType: 'js', map: null }
    },
  }
}
