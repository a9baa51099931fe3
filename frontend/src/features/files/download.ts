import { zip } from './zip.ts'

interface Exported {
  name: string
  mediaType: string
  content: string
}

/** Hands files to the browser to keep: one as it is, several as one archive. */
export function download(files: readonly Exported[]) {
  const [only] = files
  if (files.length === 1) return keep(only!.name, new Blob([only!.content], { type: only!.mediaType }))
  keep(`postil-${new Date().toISOString().slice(0, 10)}.zip`, zip(files))
}

function keep(name: string, content: Blob) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser has taken hold of it once this task is done.
  setTimeout(() => URL.revokeObjectURL(link.href))
}
