let reader: Promise<typeof import('./Reader.svelte')> | undefined

/** The reader comes when somebody is about to open a post: a list is light without it. */
export function loadReader() {
  reader ??= import('./Reader.svelte').catch((error: unknown) => {
    reader = undefined // another try may do better
    throw error
  })
  return reader
}
