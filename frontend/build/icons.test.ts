import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { onePath } from './icons.ts'

test.each([
  ['<path d="M10 12h4" /><path d="M1 1v2" />', 'M10 12h4M1 1v2'],
  ['<path d="M1 1" /><path d="m21 21-4.34-4.34" />', 'M1 1M21 21l-4.34-4.34'],
  ['<path d="m9 18h2" />', 'M9 18h2'],
  ['<circle cx="9" cy="5" r="1" />', 'M8 5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0z'],
  ['<line x1="1" y1="2" x2="3" y2="4" />', 'M1 2L3 4'],
  ['<polygon points="1 2 3 4" />', 'M1 2 3 4z'],
  ['<rect x="2" y="3" width="20" height="5" />', 'M2 3h20v5h-20v-5z'],
  [
    '<rect width="20" height="5" x="2" y="3" rx="1" />',
    'M3 3h18a1 1 0 0 1 1 1v3a1 1 0 0 1 -1 1h-18a1 1 0 0 1 -1 -1v-3a1 1 0 0 1 1 -1z',
  ],
])('%s becomes one path', (shapes, path) => {
  expect(onePath(shapes)).toBe(path)
})

test('every shape of every icon in use is drawn', () => {
  const used = [...readFileSync('src/ui/Icon.svelte', 'utf8').matchAll(/icons\/([\w-]+)\.svg/g)]
  expect(used.length).toBeGreaterThan(0)
  for (const [, name] of used) {
    const svg = readFileSync(`node_modules/lucide-static/icons/${name}.svg`, 'utf8')
    const shapes = svg.match(/<(?!svg|!--|\/)[a-z]+/g)!
    expect(onePath(svg).match(/M/g)!.length).toBeGreaterThanOrEqual(shapes.length)
  }
})
