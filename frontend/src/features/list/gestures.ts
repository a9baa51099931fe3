const begins = 10
const far = 84
const held = 500

export interface Gestures {
  /** A row was pushed to one side far enough. */
  swipe: (id: string, to: 'left' | 'right') => void
  /** What a push of this row would do, in words; null when nothing. */
  words: (id: string, to: 'left' | 'right') => string | null
  /** A row was held. */
  hold: (id: string) => void
  /** The list is pulled down by so much, and is far enough down to be let go. */
  pull: (by: number, enough: boolean) => void
  /** It was let go there. */
  pulled: () => void
}

type Mode = 'undecided' | 'swipe' | 'pull' | 'over'

/** What fingers do to a list beside scrolling it: pushing a row aside, holding it, and pulling the list down from its top. */
export const gestures = (on: () => Gestures) => (box: HTMLElement) => {
  let mode: Mode = 'over'
  let row: HTMLElement | null = null
  let start = { x: 0, y: 0 }
  let by = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let label: HTMLElement | null = null
  let quiet = false

  function begin(event: TouchEvent) {
    const [touch] = event.touches
    row = (event.target as Element).closest<HTMLElement>('[data-id]')
    mode = event.touches.length === 1 ? 'undecided' : 'over'
    start = { x: touch!.clientX, y: touch!.clientY }
    by = 0
    quiet = false
    clearTimeout(timer)
    if (!row || mode !== 'undecided') return
    const id = row.dataset.id!
    timer = setTimeout(() => hold(id), held)
  }

  function hold(id: string) {
    mode = 'over'
    quiet = true
    on().hold(id)
  }

  function decide(x: number, y: number): Mode {
    if (Math.abs(x) < begins && Math.abs(y) < begins) return 'undecided'
    clearTimeout(timer)
    if (row && Math.abs(x) > Math.abs(y)) return 'swipe'
    return y > 0 && box.scrollTop <= 0 ? 'pull' : 'over'
  }

  function move(event: TouchEvent) {
    const touch = event.touches[0]!
    const [x, y] = [touch.clientX - start.x, touch.clientY - start.y]
    if (mode === 'undecided') mode = decide(x, y)
    if (mode === 'swipe') push(x)
    if (mode === 'pull') {
      by = Math.max(0, y / 2)
      on().pull(by, by > far)
    }
    if (mode === 'swipe' || mode === 'pull') event.preventDefault()
  }

  function push(x: number) {
    const words = on().words(row!.dataset.id!, x < 0 ? 'left' : 'right')
    by = words ? x : x / 6
    if (!label) {
      label = document.createElement('li')
      label.className = 'swipe'
      label.ariaHidden = 'true'
      row!.before(label)
      label.style.height = `${row!.offsetHeight}px`
    }
    label.textContent = words
    label.dataset.to = x < 0 ? 'left' : 'right'
    label.toggleAttribute('data-far', !!words && Math.abs(x) > far)
    row!.style.translate = `${by}px`
    row!.toggleAttribute('data-pushed', true)
  }

  function end() {
    clearTimeout(timer)
    if (mode === 'swipe') {
      const { id } = row!.dataset
      quiet = true
      letGo()
      if (label?.hasAttribute('data-far')) on().swipe(id!, by < 0 ? 'left' : 'right')
    }
    if (mode === 'pull') {
      if (by > far) on().pulled()
      else on().pull(0, false)
    }
    label?.remove()
    label = null
    mode = 'over'
  }

  function letGo() {
    row?.removeAttribute('data-pushed')
    if (row) row.style.translate = ''
  }

  function cancel() {
    if (mode === 'pull') on().pull(0, false)
    letGo()
    mode = 'over'
    end()
  }

  /** The press that ends a gesture opens nothing. */
  function click(event: Event) {
    if (!quiet || !box.contains(event.target as Node)) return
    quiet = false
    event.preventDefault()
    event.stopPropagation()
  }

  const menu = (event: Event) => row && event.preventDefault()
  const gone = new AbortController()
  const { signal } = gone
  box.addEventListener('touchstart', begin, { signal, passive: true })
  box.addEventListener('touchmove', move, { signal, passive: false })
  box.addEventListener('touchend', end, { signal })
  box.addEventListener('touchcancel', cancel, { signal })
  addEventListener('click', click, { signal, capture: true }) // before anything in the list hears of it
  if (matchMedia('(pointer: coarse)').matches) box.addEventListener('contextmenu', menu, { signal })
  return () => {
    clearTimeout(timer)
    gone.abort()
  }
}
