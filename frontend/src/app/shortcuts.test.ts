import { afterEach, expect, test, vi } from 'vitest'
import { answer, onKey, shortcuts } from './shortcuts.ts'

const stops: (() => void)[] = []
const listen = (handlers: Parameters<typeof answer>[0]) => stops.push(answer(handlers))
afterEach(() => stops.splice(0).forEach((stop) => stop()))

function press(key: string, init: KeyboardEventInit = {}, target: EventTarget = document.body) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
  Object.defineProperty(event, 'target', { value: target })
  onKey(event)
}

test('no two actions share their keys, but for those of screens that are never both there', () => {
  const { footnote, again, hard, good, easy, ...others } = shortcuts
  expect([again, hard, good, easy]).toEqual(['1', '2', '3', '4'])
  expect(new Set(Object.values(others)).size).toBe(Object.keys(others).length)
  expect(footnote).toBe(shortcuts.favorite)
})

test('of two actions with one key, that of the latest screen acts', () => {
  const [favorite, footnote] = [vi.fn(), vi.fn()]
  listen(() => ({ favorite }))
  press('f')
  listen(() => ({ footnote }))
  press('f')
  expect([favorite.mock.calls.length, footnote.mock.calls.length]).toEqual([1, 1])
})

test('a key acts, and the latest screen is asked first', () => {
  const [shell, list] = [vi.fn(), vi.fn()]
  listen(() => ({ search: shell, save: shell }))
  listen(() => ({ search: list }))
  press('/')
  press('s')
  expect(list).toHaveBeenCalledOnce()
  expect(shell).toHaveBeenCalledOnce()
})

test('two keys in a row are one shortcut', () => {
  const [stream, save] = [vi.fn(), vi.fn()]
  listen(() => ({ goStream: stream, save }))
  press('g')
  press('s')
  expect([stream.mock.calls.length, save.mock.calls.length]).toEqual([1, 0])
})

test('a Russian keyboard presses the same keys', () => {
  const queue = vi.fn()
  listen(() => ({ queue }))
  press('й', { code: 'KeyQ' })
  expect(queue).toHaveBeenCalledOnce()
})

test('typing, and keys with Ctrl, are left alone', () => {
  const queue = vi.fn()
  listen(() => ({ queue }))
  press('q', {}, document.createElement('textarea'))
  press('q', { ctrlKey: true })
  expect(queue).not.toHaveBeenCalled()
})

test('a letter with Shift is another key, and Caps Lock is not Shift', () => {
  const [next, extend] = [vi.fn(), vi.fn()]
  listen(() => ({ next, extend }))
  press('J', { shiftKey: true })
  press('О', { shiftKey: true, code: 'KeyJ' })
  press('J')
  expect([next.mock.calls.length, extend.mock.calls.length]).toEqual([1, 2])
})
