let asked = $state(0)

/** Grows each time that the list of annotations is asked for from outside the text. */
export const listAsked = () => asked

export function askForList() {
  asked++
}

let pointedOut = $state.raw<{ id: string } | null>(null)

/** The annotation that was last asked for from outside the text. */
export const noteAsked = () => pointedOut

export function askForNote(id: string) {
  pointedOut = { id }
}
