let asked = $state(0)

/** Grows each time that the list of annotations is asked for from outside the text. */
export const listAsked = () => asked

export function askForList() {
  asked++
}
