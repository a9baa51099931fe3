import { expect, test } from 'vitest'
import { term, termsOf, valueOf, withTerm } from './terms.ts'

test('terms are parted by spaces outside quotation marks', () => {
  expect(termsOf('  harbour -tag:"two words" feed:"never closed')).toEqual([
    'harbour',
    '-tag:"two words"',
    'feed:"never closed',
  ])
})

test.each([
  ['home', 'tag:home'],
  ['записки', 'tag:записки'],
  ['two words', 'tag:"two words"'],
  ['a "quoted" title', 'tag:"quoted"'],
])('the tag %s is asked for as %s', (name, query) => {
  expect(term('tag', name)).toBe(query)
})

test('a term is set, replaced and taken away, and what else is asked stays', () => {
  expect(withTerm('harbour', 'tag', 'home')).toBe('harbour tag:home')
  expect(withTerm('tag:home harbour', 'tag', 'two words')).toBe('harbour tag:"two words"')
  expect(withTerm('tag:home harbour -tag:x', 'tag', null)).toBe('harbour -tag:x')
})

test('the value of a term is read back without its quotation marks', () => {
  expect(valueOf('x tag:"two words"', 'tag')).toBe('two words')
  expect(valueOf('x -tag:home', 'tag')).toBeNull()
})
