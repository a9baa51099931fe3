/** The list with `what` in the place of `where`. */
export function moved<T>(list: readonly T[], what: T, where: T): T[] {
  const to = list.indexOf(where)
  const rest = list.filter((each) => each !== what)
  return [...rest.slice(0, to), what, ...rest.slice(to)]
}

/** Lets the rows of a list be put in order: by dragging a handle, or with Alt and the arrows on a row. */
export function order(move: ((from: number, to: number) => void) | undefined) {
  return (list: HTMLElement) => {
    if (!move) return
    const indexOf = (target: EventTarget | null) =>
      [...list.children].indexOf((target as Element).closest('li') as Element)

    function press(event: PointerEvent) {
      if (event.button || !(event.target as Element).closest('[data-handle]')) return
      event.preventDefault()
      const from = indexOf(event.target)
      drag(list, from, event, (to) => to !== from && move!(from, to))
    }

    function key(event: KeyboardEvent) {
      const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
      if (!step) return
      event.preventDefault()
      const from = indexOf(event.target)
      const to = from + step
      if (to >= 0 && to < list.children.length) move!(from, to)
    }

    list.addEventListener('pointerdown', press)
    list.addEventListener('keydown', key)
    return () => {
      list.removeEventListener('pointerdown', press)
      list.removeEventListener('keydown', key)
    }
  }
}

function drag(list: HTMLElement, from: number, start: PointerEvent, drop: (to: number) => void) {
  const rows = [...list.children] as HTMLElement[]
  const row = rows[from]!
  const scroller = list.parentElement!
  const begin = start.clientY + scroller.scrollTop
  const boxes = rows.map((each) => each.getBoundingClientRect())
  const height = boxes[from]!.height
  const middle = (boxes[from]!.top + boxes[from]!.bottom) / 2
  let to = from
  let last = start.clientY

  function follow() {
    const edge = scroller.getBoundingClientRect()
    if (last < edge.top + 60) scroller.scrollTop -= 12
    if (last > edge.bottom - 60) scroller.scrollTop += 12
    const moved = last + scroller.scrollTop - begin
    to = boxes.reduce((n, box, i) => {
      const centre = (box.top + box.bottom) / 2
      return i < from
        ? n - Number(middle + moved < centre)
        : i > from
          ? n + Number(middle + moved > centre)
          : n
    }, from)
    for (const [i, each] of rows.entries()) {
      const aside = i > from && i <= to ? -height : i < from && i >= to ? height : 0
      each.style.translate = i === from ? `0 ${moved}px` : `0 ${aside}px`
    }
    frame = requestAnimationFrame(follow)
  }

  function end(event: Event) {
    cancelAnimationFrame(frame)
    gone.abort()
    row.removeAttribute('data-dragged')
    for (const each of rows) each.style.translate = ''
    if (event.type === 'pointerup') drop(to)
  }

  const gone = new AbortController()
  const { signal } = gone
  row.setAttribute('data-dragged', '')
  let frame = requestAnimationFrame(follow)
  addEventListener('pointermove', (event) => (last = event.clientY), { signal })
  addEventListener('pointerup', end, { signal })
  addEventListener('pointercancel', end, { signal })
  addEventListener('keydown', (event) => event.key === 'Escape' && end(event), { signal })
}
