/** Where each row of these heights begins, and after the last where the list ends. */
export function topsOf(heights: Iterable<number>): number[] {
  const tops = [0]
  for (const height of heights) tops.push(tops.at(-1)! + height)
  return tops
}

/** The first number of a row for which `is` holds, as it does for all after it; else `length`. */
function first(length: number, is: (row: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (is(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The first of the rows that begin at these tops to reach below `top`, and the one after the last that begins above `bottom`. */
export function spanOf(tops: readonly number[], top: number, bottom: number): [number, number] {
  const rows = tops.length - 1
  const last = Math.max(0, rows - 1)
  const from = Math.min(
    last,
    first(rows, (row) => tops[row + 1]! > top),
  )
  return [
    from,
    Math.max(
      from,
      first(rows, (row) => tops[row]! >= bottom),
    ),
  ]
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
