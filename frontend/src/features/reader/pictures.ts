import { t } from '../../i18n/reader/texts.ts'

/** A picture that is no icon and no link can be seen large. */
export function enlargeable(image: HTMLImageElement) {
  const small = [image.getAttribute('width'), image.getAttribute('height')].some(
    (side) => side && Number(side) < 80,
  )
  if (small || image.closest('a')) return
  image.tabIndex = 0
  image.role = 'button'
  image.ariaLabel = [t('image.enlarge'), image.alt].filter(Boolean).join(': ')
}

/** Calls `open` for the picture that is pressed, by pointer or by key. */
export function followPictures(root: HTMLElement, open: (image: HTMLImageElement) => void) {
  const press = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return
    if (!(event.target instanceof HTMLImageElement) || event.target.role !== 'button') return
    event.preventDefault()
    open(event.target)
  }
  root.addEventListener('click', press)
  root.addEventListener('keydown', press)
  return () => {
    root.removeEventListener('click', press)
    root.removeEventListener('keydown', press)
  }
}
