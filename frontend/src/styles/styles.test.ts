import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(svelte|ts|css)$/.test(name) && !name.includes('generated'))
  .map((name) => ({ name, text: readFileSync(join('src', name), 'utf8') }))
const styles = files.filter(({ name }) => name.endsWith('.css'))
const code = files
  .filter(({ name }) => !name.endsWith('.css') && !name.endsWith('.test.ts'))
  .map(({ text }) => text)
  .join('\n')
/** What styles the authors’ texts follows their markup, which does not stand here. */
const own = styles.filter(({ name }) => !/^styles[\\/](?!base|tokens)/.test(name))

const classes = (css: string) => [
  ...new Set(
    [
      ...css
        .replaceAll(/\/\*.*?\*\/|url\([^)]*\)|"[^"]*"|'[^']*'/gs, '')
        .matchAll(/\.(-?[a-z][\w-]*)(?=[^{}]*\{)/gi),
    ].map(([, name]) => name!),
  ),
]

test.each(own)('every class that $name styles is used', ({ text }) => {
  const used = (name: string) => new RegExp(`\\b${name}\\b`).test(code)
  expect(classes(text).filter((name) => !used(name))).toEqual([])
})

test.each(files)('$name is short enough to be read at once', ({ text }) => {
  expect(text.split('\n').length).toBeLessThanOrEqual(301)
})
