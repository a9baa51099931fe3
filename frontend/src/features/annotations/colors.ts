import type { HighlightColor } from '../../api/generated/graphql.ts'
import type { Action } from '../../app/shortcuts.ts'
import type { Key } from '../../i18n/annotations/texts.ts'

interface Color {
  name: HighlightColor
  label: Key
  action: Action
  /** The paint of an edge or a dot; that of the text itself is paler. */
  edge: string
}

const color = (name: HighlightColor): Color => {
  const low = name.toLowerCase() as Lowercase<HighlightColor>
  return { name, label: `color.${low}`, action: low, edge: `var(--edge-${low})` }
}

export const colors: Color[] = (['YELLOW', 'GREEN', 'BLUE', 'PINK', 'PURPLE'] as const).map(color)

export const edgeOf = (name: HighlightColor) => color(name).edge

const remembered = 'postil.color'

/** The colour that the reader took last. */
export const lastColor = (): HighlightColor =>
  colors.find(({ name }) => name === localStorage.getItem(remembered))?.name ?? 'YELLOW'

export function rememberColor(name: HighlightColor) {
  localStorage.setItem(remembered, name)
}
