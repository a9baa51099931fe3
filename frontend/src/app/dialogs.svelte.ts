type Dialog = 'save' | 'help'

let opened = $state<Dialog | null>(null)

export const dialog = () => opened

export function openDialog(name: Dialog) {
  opened = name
}

export function closeDialog() {
  opened = null
}
