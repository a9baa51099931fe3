/** The first of the rows of these heights that reaches below `top`, and the one after the last that begins above `bottom`. */
export function spanOf(heights: readonly number[], top: number, bottom: number): [number, number] {
  let from = 0
  let y = 0
  while (from < heights.length - 1 && y + heights[from]! <= top) y += heights[from++]!
  let to = from
  while (to < heights.length && y < bottom) y += heights[to++]!
  return [from, to]
}

/** One step of what is drawn towards what is wanted: at most `few` rows more on each side, but all that are in sight at once. */
export function stepTo(
  drawn: readonly [number, number],
  wanted: readonly [number, number],
  seen: readonly [number, number],
  few: number,
): [number, number] {
  const apart = seen[0] > drawn[1] || seen[1] < drawn[0]
  const [from, to] = apart ? seen : drawn
  return [
    Math.min(Math.max(wanted[0], from - few), seen[0]),
    Math.max(Math.min(wanted[1], Math.max(to, seen[0]) + few), Math.min(seen[1], wanted[1])),
  ]
}
