const changed = 'ins, del'
const headings = 'h1, h2, h3, h4, h5, h6'

/**
 * Hides what did not change: of the blocks of `root` stay those with something new or gone, and the heading that they
 * stand under. Where something is left out a line says so.
 */
export function onlyChanges(root: HTMLElement) {
  const blocks = blocksOf(root)
  const kept = new Set<Element>()
  let heading: Element | null = null
  for (const block of blocks) {
    if (block.matches(headings)) heading = block
    if (!block.matches(changed) && !block.querySelector(changed)) continue
    if (heading) kept.add(heading)
    kept.add(block)
  }
  let before = true
  for (const block of blocks) {
    const keep = kept.has(block)
    ;(block as HTMLElement).hidden = !keep
    if (!keep && before) block.before(gap())
    before = keep
  }
}

export function allOfIt(root: HTMLElement) {
  for (const each of root.querySelectorAll('.left-out')) each.remove()
  for (const block of blocksOf(root)) (block as HTMLElement).hidden = false
}

/** Each stretch that was changed, in the order of the text: what is gone and what came for it are one. */
export function changesIn(root: HTMLElement): Element[] {
  const all = [...root.querySelectorAll(changed)].filter((each) => !each.parentElement!.closest(changed))
  return all.filter((each, i) => i === 0 || each.previousSibling !== all[i - 1])
}

/** A source may have put all into one box. */
function blocksOf(root: Element): Element[] {
  const own = [...root.children].filter((each) => !each.classList.contains('left-out'))
  const [only] = own
  return own.length === 1 && only!.children.length > 1 && !only!.matches(`${changed}, p, ul, ol, table, pre`)
    ? blocksOf(only!)
    : own
}

function gap() {
  const line = document.createElement('p')
  line.className = 'left-out'
  line.textContent = '· · ·'
  line.ariaHidden = 'true'
  return line
}
