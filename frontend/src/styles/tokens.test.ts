import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('src/styles/tokens.css', 'utf8')
const rules = [...css.matchAll(/(:root[^{]*)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
  selector: selector!.trim(),
  colours: Object.fromEntries(
    [...body!.matchAll(/(--[\w-]+):\s*(light-dark\([^)]*\)|#\w+)\s*;/g)].map(([, name, value]) => [
      name,
      value!,
    ]),
  ),
}))
const plain = (selector: string, strong: boolean) => {
  const found = rules.filter((rule) => rule.selector === selector && '--ink' in rule.colours)
  return Object.assign({}, ...found.slice(0, strong ? 2 : 1).map((rule) => rule.colours)) as Record<
    string,
    string
  >
}
const of = (value: string, dark: boolean) =>
  /light-dark\((#\w+), (#\w+)\)/.exec(value)?.[dark ? 2 : 1] ?? value

const colour = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)

function luminance(hex: string): number {
  const [r, g, b] = colour(hex).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}

const surfaces = ['--paper', '--raised', '--sunk']
const texts = ['--ink', '--quiet', '--faint', '--rubric']
const highlights = ['--hl-yellow', '--hl-green', '--hl-blue', '--hl-pink', '--hl-purple']

describe.each([
  ['light', false, false],
  ['dark', true, false],
  ['sepia', false, false],
  ['light with more contrast', false, true],
  ['dark with more contrast', true, true],
  ['sepia with more contrast', false, true],
])('on %s paper', (name, dark, strong) => {
  const sepia = name.startsWith('sepia')
  const all = { ...plain(':root', strong), ...(sepia ? plain(":root[data-theme='sepia']", strong) : {}) }
  const token = (name: string) => of(all[name]!, dark)

  test.each(surfaces.flatMap((surface) => texts.map((text) => [text, surface] as const)))(
    '%s can be read on %s',
    (text, surface) => {
      expect(contrast(token(text), token(surface))).toBeGreaterThanOrEqual(strong ? 7 : 4.5)
    },
  )

  test.each(highlights)('the text can be read on %s', (highlight) => {
    expect(contrast(token('--ink'), token(highlight))).toBeGreaterThanOrEqual(strong ? 7 : 4.5)
  })

  test.each(surfaces)('the edge of a field can be seen on %s', (surface) => {
    expect(contrast(token('--line'), token(surface))).toBeGreaterThanOrEqual(3)
  })
})
