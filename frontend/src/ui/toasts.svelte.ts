import { Outage, Refusal } from '../api/execute.ts'
import { t } from '../i18n/index.svelte.ts'

export interface Toast {
  text: string
  error?: boolean
  undo?: () => void
}

let shown = $state.raw<readonly Toast[]>([])
const undoable: Toast[] = []

export const toasts = () => shown

export function say(text: string, undo?: () => void) {
  show({ text, undo })
}

/** Says plainly what went wrong. */
export function complain(error: unknown) {
  if (!(error instanceof Refusal)) console.error(error)
  show({ text: explain(error), error: true })
}

export function explain(error: unknown): string {
  if (error instanceof Refusal) return error.message
  return t(error instanceof Outage && error.message === 'offline' ? 'error.offline' : 'error.server')
}

export function dismiss(toast: Toast) {
  shown = shown.filter((each) => each !== toast)
}

/** Takes back the last thing that can be taken back, even when its toast is gone. */
export function undoLast() {
  const toast = undoable.pop()
  if (!toast) return
  dismiss(toast)
  toast.undo?.()
}

export function undo(toast: Toast) {
  undoable.splice(undoable.indexOf(toast), 1)
  dismiss(toast)
  toast.undo?.()
}

function show(toast: Toast) {
  shown = [...shown.filter((each) => each.text !== toast.text).slice(-2), toast]
  if (toast.undo) undoable.push(toast)
  setTimeout(() => dismiss(toast), toast.undo || toast.error ? 9000 : 4000)
}
