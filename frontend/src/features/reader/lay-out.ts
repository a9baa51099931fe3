const atOnce = 24

/**
 * A long text is painted before all of it is laid out: what is far from the window waits (`content-visibility`, in reading.css). This
 * lays out the rest a little at a time while nothing else happens, from the window on, so that scrolling finds it done and nothing
 * moves any more.
 */
export function layOut(root: HTMLElement, scroller: HTMLElement): () => void {
  const waiting = [...root.children].filter(isWaiting) as HTMLElement[]
  const line = scroller.getBoundingClientRect().bottom
  const here = waiting.findIndex((each) => each.getBoundingClientRect().top > line)
  const order = here < 0 ? waiting.reverse() : [...waiting.slice(here), ...waiting.slice(0, here).reverse()]
  if (!order.length) return () => {}
  const idle = window.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 20))
  const cancel = window.cancelIdleCallback ?? clearTimeout
  const anchors = CSS.supports('overflow-anchor', 'auto')

  function some() {
    const blocks = order.splice(0, atOnce)
    const before = anchors ? 0 : root.getBoundingClientRect().bottom
    const isAbove = !anchors && blocks[0]!.getBoundingClientRect().bottom < line
    for (const each of blocks) each.style.contentVisibility = 'visible'
    // Where the browser does not hold the words in place while the text above them grows.
    if (isAbove) scroller.scrollTop += root.getBoundingClientRect().bottom - before
    if (order.length) next = idle(some)
  }
  let next = idle(some)
  return () => cancel(next)
}

const isWaiting = (block: Element) => getComputedStyle(block).contentVisibility === 'auto'
