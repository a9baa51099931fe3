/** Runs the steps once the browser has painted, each as a task of its own: neither the picture nor a key waits for them all. */
export function afterPaint(...steps: (() => void)[]): () => void {
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const next = () => {
    steps.shift()?.()
    if (steps.length) timer = setTimeout(next)
  }
  const soon = () => (timer = setTimeout(next))
  if (document.hidden)
    soon() // nothing is painted, and no frame comes
  else frame = requestAnimationFrame(soon)
  return () => {
    steps.length = 0
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
