export interface Piece {
  /** The height of the words that it belongs to. */
  wanted: number
  height: number
}

const gap = 14

/** Tops for what stands in the margin: each at the height of its words or, when another is there, below that. */
export function stacked(pieces: readonly Piece[]): number[] {
  const tops = pieces.map(() => 0)
  const order = pieces.map((_, i) => i).sort((a, b) => pieces[a]!.wanted - pieces[b]!.wanted || a - b)
  let free = 0
  for (const i of order) {
    tops[i] = Math.max(pieces[i]!.wanted, free)
    if (pieces[i]!.height > 0) free = tops[i]! + pieces[i]!.height + gap
  }
  return tops
}

/**
 * Places all that stands in the margin of `reader`, whoever put it there: elements with `data-beside`, the height in
 * pixels of the words that they belong to, counted from the top of the margin's column.
 */
export function settle(reader: HTMLElement) {
  const pieces = [...reader.querySelectorAll<HTMLElement>('[data-beside]')]
  const tops = stacked(
    pieces.map((each) => ({ wanted: Number(each.dataset.beside), height: each.offsetHeight })),
  )
  for (const [i, each] of pieces.entries()) {
    const top = `${tops[i]}px`
    if (each.style.top !== top) each.style.top = top
  }
}

const pause = 100

/** Calls `place` in the next frame; while it is asked for again and again, as by a text that is still growing, when that is over. */
export function settled(place: () => void): { soon: () => void; stop: () => void } {
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = -Infinity
  function now() {
    last = performance.now()
    place()
  }
  function stop() {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  function soon() {
    stop()
    if (performance.now() - last > pause) frame = requestAnimationFrame(now)
    else timer = setTimeout(() => (frame = requestAnimationFrame(now)), pause)
  }
  return { soon, stop }
}
