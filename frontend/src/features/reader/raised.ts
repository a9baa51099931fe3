import { added } from '../../anchoring/text.ts'
import { t } from '../../i18n/reader/texts.ts'

/**
 * Lets a footnote rise over the text as a sheet, until the returned function is called. It is the note itself and no copy: its words
 * can be marked where they are read. `back` is called when the reader asks for the text again.
 */
export function raise(note: HTMLElement, scroller: HTMLElement, back: () => void): () => void {
  const { left, right } = scroller.getBoundingClientRect()
  note.style.setProperty('--left', `${left}px`)
  note.style.setProperty('--right', `${innerWidth - right}px`)
  note.classList.add('risen')
  const button = document.createElement('button')
  button.setAttribute(added, '')
  button.className = 'act'
  button.textContent = `↩ ${t('footnote.back')}`
  note.append(button)
  note.tabIndex = -1
  note.focus({ preventScroll: true })

  function lower() {
    note.classList.remove('risen')
    button.remove()
    document.removeEventListener('click', elsewhere)
    document.removeEventListener('keydown', escape)
  }
  function goBack() {
    lower()
    back()
  }
  function elsewhere({ target }: MouseEvent) {
    if (target instanceof Element && !note.contains(target) && !target.closest('[role=toolbar], .sheet'))
      lower()
  }
  function escape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented || !getSelection()?.isCollapsed) return
    event.preventDefault()
    goBack()
  }
  button.addEventListener('click', goBack)
  // Not before the press that raised it is over.
  setTimeout(() => note.classList.contains('risen') && document.addEventListener('click', elsewhere))
  document.addEventListener('keydown', escape)
  return lower
}
