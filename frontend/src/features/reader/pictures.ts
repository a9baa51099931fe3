import { t } from '../../i18n/reader/texts.ts'

const file = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i

/** A picture can be seen large, unless it is an icon or leads to something that is no picture. */
export function enlargeable(image: HTMLImageElement) {
  const small = [image.getAttribute('width'), image.getAttribute('height')].some(
    (side) => side && Number(side) < 80,
  )
  if (small) return
  const link = image.closest('a')
  const label = [t('image.enlarge'), image.alt].filter(Boolean).join(': ')
  if (link) {
    if (!leadsToPicture(link, image)) return
    link.dataset.enlarges = ''
    link.ariaLabel = label
    link.ariaHasPopup = 'dialog'
    return
  }
  image.tabIndex = 0
  image.role = 'button'
  image.ariaLabel = label
}

/** Whether a link around a picture is to its original, which the server put there, or to a larger one of the source's own. */
function leadsToPicture(link: HTMLAnchorElement, image: HTMLImageElement): boolean {
  if (link.textContent!.trim()) return false
  const original = new URL(image.getAttribute('src') ?? '', location.href).searchParams.get('url')
  return link.href === original || file.test(URL.parse(link.href)?.pathname ?? '')
}

/** Calls `open` for the picture that is pressed, by pointer or by key. */
export function followPictures(root: HTMLElement, open: (image: HTMLImageElement) => void) {
  const press = (event: MouseEvent | KeyboardEvent) => {
    const image = pictureOf(event)
    if (!image) return
    event.preventDefault()
    open(image)
  }
  root.addEventListener('click', press)
  root.addEventListener('keydown', press)
  return () => {
    root.removeEventListener('click', press)
    root.removeEventListener('keydown', press)
  }
}

function pictureOf(event: MouseEvent | KeyboardEvent): HTMLImageElement | null {
  const target = event.target as Element
  if (event instanceof KeyboardEvent) {
    const pressed = event.key === 'Enter' || event.key === ' '
    return pressed && target instanceof HTMLImageElement && target.role === 'button' ? target : null
  }
  const link = target.closest<HTMLAnchorElement>('a[data-enlarges]')
  // With a key held, a link does what links do.
  if (link) return event.ctrlKey || event.metaKey || event.shiftKey ? null : link.querySelector('img')
  return target instanceof HTMLImageElement && target.role === 'button' ? target : null
}
