import type { Component, ComponentProps } from 'svelte'

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

export function closePopover() {
  opened = null
}
