/** How the app looks on this device, and what may be chosen; the first of each is the default. */
export const looks = {
  theme: ['system', 'light', 'dark', 'sepia'],
  density: ['comfortable', 'compact', 'cards'],
  face: ['serif', 'sans', 'system'],
  size: ['medium', 'small', 'large', 'largest'],
  lines: ['medium', 'close', 'open'],
  measure: ['medium', 'narrow', 'wide'],
  hyphens: ['on', 'off'],
  justified: ['off', 'on'],
  /** Whether it is kept what was read. */
  tracking: ['on', 'off'],
} as const

export type Aspect = keyof typeof looks
export type Look = { [A in Aspect]: (typeof looks)[A][number] }

const key = (aspect: Aspect) => `postil.${aspect}` // public/theme.js reads them before the first paint
const root = document.documentElement

function remembered(aspect: Aspect): string {
  const [standard, ...others]: readonly string[] = looks[aspect]
  return others.find((each) => each === localStorage.getItem(key(aspect))) ?? standard!
}

let chosen = $state.raw(
  Object.fromEntries(Object.keys(looks).map((name) => [name, remembered(name as Aspect)])) as Look,
)

export const look = <A extends Aspect>(aspect: A): Look[A] => chosen[aspect]

export function setLook<A extends Aspect>(aspect: A, value: Look[A]) {
  chosen = { ...chosen, [aspect]: value }
  if (value === looks[aspect][0]) {
    localStorage.removeItem(key(aspect))
    delete root.dataset[aspect]
  } else {
    localStorage.setItem(key(aspect), value)
    root.dataset[aspect] = value
  }
  tintFrame()
}

/** The browser's own frame takes the colour of the paper. */
export function tintFrame() {
  const frame = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')
  if (frame) frame.content = getComputedStyle(root).backgroundColor
}
