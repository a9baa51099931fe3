import { box, letters, rule } from '../ui/sign.ts'

type Child = Node | string | false | null | undefined

/** An element with its attributes and what stands in it; attributes that are false are left out. */
export function element<N extends keyof HTMLElementTagNameMap>(
  name: N,
  attributes: Record<string, string | number | boolean> = {},
  ...children: Child[]
): HTMLElementTagNameMap[N] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? '' : String(value))
  }
  made.append(...children.filter((child): child is Node | string => !!child))
  return made
}

const svg = 'http://www.w3.org/2000/svg'

function drawn(name: string, attributes: object, ...children: Element[]): Element {
  const made = document.createElementNS(svg, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  made.append(...children)
  return made
}

/** The name sign. */
export const signElement = () =>
  drawn(
    'svg',
    { viewBox: box, role: 'img', 'aria-label': 'Postil' },
    drawn('rect', rule),
    drawn('path', { d: letters }),
  )
