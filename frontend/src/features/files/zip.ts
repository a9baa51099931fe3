export interface ZipEntry {
  name: string
  content: string
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1
  return n
})

function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 255]! ^ (crc >>> 8)
  return ~crc >>> 0
}

/** Little-endian numbers of two and four bytes. */
function fields(...numbers: [bytes: 2 | 4, value: number][]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(numbers.reduce((sum, [bytes]) => sum + bytes, 0)))
  let at = 0
  for (const [bytes, value] of numbers) {
    if (bytes === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += bytes
  }
  return new Uint8Array(view.buffer)
}

const utf8Names = 0x0800
/** The first day that the format knows, so that the same files are the same bytes. */
const date = 0x0021

/** Files put together as they are, as a ZIP archive (APPNOTE 6.3, method 0). */
export function zip(entries: readonly ZipEntry[]): Blob {
  const files: Uint8Array<ArrayBuffer>[] = []
  const directory: Uint8Array<ArrayBuffer>[] = []
  let offset = 0
  let directorySize = 0
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name)
    const bytes = new TextEncoder().encode(entry.content)
    const common = fields(
      [2, 20],
      [2, utf8Names],
      [2, 0],
      [2, 0],
      [2, date],
      [4, crc32(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, name.length],
      [2, 0],
    )
    files.push(fields([4, 0x04034b50]), common, name, bytes)
    const place = fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset])
    directory.push(fields([4, 0x02014b50], [2, 20]), common, place, name)
    offset += 4 + common.length + name.length + bytes.length
    directorySize += 6 + common.length + place.length + name.length
  }
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, directorySize],
    [4, offset],
    [2, 0],
  )
  return new Blob([...files, ...directory, end], { type: 'application/zip' })
}
