/** Calls `come` when the end of what scrolls is some windows away; it stands there last. */
export const near = (come: () => void) => (end: Element) => {
  const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && come(), {
    root: end.parentElement,
    rootMargin: '2400px',
  })
  watch.observe(end)
  return () => watch.disconnect()
}
