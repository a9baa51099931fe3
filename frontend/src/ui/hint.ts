import { shortcuts, type Action } from '../app/shortcuts.ts'

/** A tooltip: what the control does, and its key. */
export const hint = (text: string, action?: Action) => (action ? `${text} (${shortcuts[action]})` : text)
