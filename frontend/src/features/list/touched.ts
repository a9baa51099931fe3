import type { Fingers } from './touches.ts'

/** Where there are fingers, what they do to a list comes by itself. */
export const touched = (fingers: Fingers) => (box: HTMLElement) => {
  let stop: (() => void) | undefined
  let gone = false
  if (matchMedia('(any-pointer: coarse)').matches) {
    void import('./touches.ts').then(({ touches }) => {
      if (!gone) stop = touches(() => fingers)(box)
    })
  }
  return () => {
    gone = true
    stop?.()
  }
}
