/** How the reader points: `touch` has handles and a menu of the system's own around the words. */
export type Pointer = 'mouse' | 'touch' | 'keys'

/**
 * Tells what part of `root` is selected whenever that changes: at once for handles and keys, and for a mouse when its
 * button is let go.
 */
export function watchSelection(
  root: HTMLElement,
  onselect: (range: Range | null, pointer: Pointer) => void,
): () => void {
  let pointer: Pointer = matchMedia('(pointer: coarse)').matches ? 'touch' : 'mouse'
  let pressed = false

  function tell() {
    const selection = getSelection()
    const range = selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null
    onselect(range?.intersectsNode(root) ? range : null, pointer)
  }
  const listen: { [K in keyof DocumentEventMap]?: (event: DocumentEventMap[K]) => void } = {
    pointerdown(event) {
      pointer = event.pointerType === 'mouse' ? 'mouse' : 'touch'
      pressed = pointer === 'mouse' && event.button === 0
    },
    pointerup() {
      const ended = pressed
      pressed = false
      if (ended) tell() // a click that ends a selection ends it after this, and that is told, too
    },
    keydown() {
      pointer = 'keys'
    },
    selectionchange() {
      if (!pressed) tell()
    },
  }
  for (const [type, act] of Object.entries(listen))
    document.addEventListener(type, act as EventListener, true)
  if (!getSelection()?.isCollapsed) tell() // who was quicker than this code
  return () => {
    for (const [type, act] of Object.entries(listen))
      document.removeEventListener(type, act as EventListener, true)
  }
}

/** Where the end that the reader moves is, in the window. */
export function caretBox(range: Range): DOMRect {
  const selection = getSelection()
  const backward =
    selection?.focusNode === range.startContainer &&
    selection.focusOffset === range.startOffset &&
    !(selection.anchorNode === range.startContainer && selection.anchorOffset === range.startOffset)
  const boxes = [...range.getClientRects()].filter((box) => box.width > 0)
  return boxes.at(backward ? 0 : -1) ?? range.getBoundingClientRect()
}
