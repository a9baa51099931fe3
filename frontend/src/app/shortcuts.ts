/** The one table of keys: the handler, the help and the tooltips all read it. */
export const shortcuts = {
  next: 'j',
  previous: 'k',
  open: 'o',
  original: 'v',
  queue: 'q',
  archive: 'e',
  footnote: 'f',
  favorite: 'f',
  previousSection: '[',
  nextSection: ']',
  tags: 't',
  note: 'n',
  highlight: 'h',
  extend: '⇧j',
  shrink: '⇧k',
  startLater: '⇧l',
  startEarlier: '⇧h',
  yellow: '1',
  green: '2',
  blue: '3',
  pink: '4',
  purple: '5',
  again: '1',
  hard: '2',
  good: '3',
  easy: '4',
  notes: 'm',
  select: 'x',
  selectAll: '*',
  leave: 'Escape',
  undo: 'z',
  save: 's',
  search: '/',
  goStream: 'g s',
  goList: 'g l',
  goArchive: 'g a',
  goFeeds: 'g f',
  goTags: 'g t',
  goNotes: 'g n',
  goReview: 'g r',
  help: '?',
} as const

export type Action = keyof typeof shortcuts

/** Enter opens too, but only from the list itself: on a button it presses the button. */
const actions = new Map<string, Action[]>()
for (const [action, keys] of Object.entries(shortcuts) as [Action, string][]) {
  actions.set(keys, [...(actions.get(keys) ?? []), action])
}

type Handlers = Partial<Record<Action, () => void>>
const layers: (() => Handlers)[] = []

/** Answers these actions until the returned function is called; the latest comer is asked first. */
export function answer(handlers: () => Handlers): () => void {
  layers.push(handlers)
  return () => void layers.splice(layers.indexOf(handlers), 1)
}

let prefix = ''

const brackets: Record<string, string> = { BracketLeft: '[', BracketRight: ']' }

/** By the printed letter, or on another layout (Cyrillic, say) by the key's place; a letter with Shift is another key. */
function letter(event: KeyboardEvent): string {
  const latin = /^[\x20-\x7e]$/.test(event.key)
  if (!latin && event.code in brackets) return brackets[event.code]!
  const key = !latin && /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : event.key
  return event.shiftKey && /^[a-z]$/i.test(key) ? `⇧${key.toLowerCase()}` : latin ? key.toLowerCase() : key
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

export function onKey(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target)) return
  if (document.querySelector('dialog:modal, .popover:popover-open')) return
  const keys = prefix + letter(event)
  prefix = keys === 'g' ? 'g ' : ''
  const possible = actions.get(keys)
  if (!possible) return
  // Of a key's actions the first that anybody answers: notes, where there are some, before favourites.
  const answers = layers.toReversed().map((handlers) => handlers())
  const act = possible.flatMap((action) => answers.map((each) => each[action])).find(Boolean)
  if (!act) return
  event.preventDefault()
  act()
}
