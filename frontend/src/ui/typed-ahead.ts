/**
 * Holds back what is typed until the place that it is meant for is there: the keys would act on the screen instead. The returned
 * function lets them go on to what has the focus by then, or forgets them if it did not come.
 */
export function holdKeys(close: () => void): (there: boolean) => void {
  const held: string[] = []
  const hold = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopImmediatePropagation()
    held.push(event.key)
  }
  document.addEventListener('keydown', hold, true)
  return (there) => {
    document.removeEventListener('keydown', hold, true)
    for (const key of there ? held : []) {
      const field = document.activeElement
      if (key === 'Escape') close()
      else if (key.length === 1 && field?.matches('input, textarea'))
        document.execCommand('insertText', false, key)
      else field?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    }
  }
}
