import { tick, type Component, type ComponentProps } from 'svelte'
import { complain } from './toasts.svelte.ts'
import { holdKeys } from './typed-ahead.ts'

interface Opened {
  component: Component<any>
  props: Record<string, unknown>
  anchor: Element | null
  label: string
}

let opened = $state.raw<Opened | null>(null)

export const popover = () => opened

/** Floats `component` beside `anchor`, one at a time; a press elsewhere or Escape closes it and the focus goes back. */
export function float<C extends Component<any>>(
  anchor: Element | null,
  label: string,
  component: C,
  props: ComponentProps<C>,
) {
  opened = { component, props, anchor, label }
}

/** The same for what comes only when it is wanted. */
export async function floatLate<C extends Component<any>>(
  anchor: Element | null,
  label: string,
  load: () => Promise<{ default: C }>,
  props: ComponentProps<C>,
) {
  const letGo = holdKeys(closePopover)
  try {
    float(anchor, label, (await load()).default, props)
    await tick()
    letGo(true)
  } catch (error) {
    letGo(false)
    complain(error)
  }
}

export function closePopover() {
  opened = null
}
