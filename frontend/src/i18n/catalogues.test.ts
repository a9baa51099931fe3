import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { parse, type Token } from '@messageformat/parser'
import { describe, expect, test } from 'vitest'
import { languages } from './languages.ts'

const catalogues = Object.fromEntries(
  languages.map((language) => [
    language,
    Object.fromEntries(
      readdirSync('src/i18n', { recursive: true, encoding: 'utf8' })
        .filter((file) => basename(file) === `${language}.json`)
        .flatMap((file) =>
          Object.entries(JSON.parse(readFileSync(`src/i18n/${file}`, 'utf8')) as Record<string, string>).map(
            ([key, text]) => [`${dirname(file)}: ${key}`, text],
          ),
        ),
    ),
  ]),
)
const english = catalogues.en!

function tokens(text: string): Token[] {
  const walk = (list: Token[]): Token[] =>
    list.flatMap((token) => [
      token,
      ...('cases' in token ? token.cases.flatMap((each) => walk(each.tokens)) : []),
    ])
  return walk(parse(text))
}

const values = (text: string) =>
  [...new Set(tokens(text).flatMap((token) => ('arg' in token ? [token.arg] : [])))].sort()

describe.each(languages)('the catalogue %s', (language) => {
  const catalogue = catalogues[language]!

  test('has the same messages as the English one', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(english).sort())
  })

  test('leaves no message empty', () => {
    expect(Object.entries(catalogue).filter(([, text]) => !text.trim())).toEqual([])
  })

  test.each(Object.keys(english))('uses the same values in “%s”', (key) => {
    expect(values(catalogue[key]!)).toEqual(values(english[key]!))
  })

  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
  const counted = Object.entries(catalogue).filter(([, text]) => text.includes(', plural,'))

  test.each(counted)('has every plural form in “%s”', (_, text) => {
    for (const token of tokens(text)) {
      if (token.type === 'plural') expect(token.cases.map((each) => each.key).sort()).toEqual(forms)
    }
  })
})

test('every message that is counted in English is counted in the others', () => {
  const counted = (catalogue: Record<string, string>) =>
    Object.keys(catalogue).filter((key) => catalogue[key]!.includes(', plural,'))
  for (const language of languages) expect(counted(catalogues[language]!)).toEqual(counted(english))
})

test('no key stands in two parts', () => {
  const keys = Object.keys(english).map((key) => key.split(': ')[1])
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})
