// The typefaces as the app uses them: each file that fonts.css names, with the letters of its unicode-range and no weights or optical sizes
// that nothing is set in. That is half of what they weigh. They are made once, and again when this file, the names or the originals change.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import subsetFont from 'subset-font'

const folder = 'src/styles/generated'
const axes = {
  literata: { wght: { min: 400, max: 700 }, opsz: { min: 12, max: 40 } },
  onest: { wght: { min: 400, max: 700 } },
}

const css = readFileSync('src/styles/fonts.css', 'utf8')
const faces = [
  ...css.matchAll(/url\('\.\/generated\/((\w+)-[\w-]+\.woff2)'\)[^}]*unicode-range:([^;]+);/g),
].map(([, name, family, ranges]) => ({
  name,
  family,
  ranges,
  original: readFileSync(`node_modules/@fontsource-variable/${family}/files/${name}`),
}))

const hash = createHash('sha256').update(readFileSync(import.meta.filename))
for (const { ranges, original } of faces) hash.update(ranges).update(original)
const made = hash.digest('hex')
const stamp = `${folder}/made`

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== made) {
  mkdirSync(folder, { recursive: true })
  await Promise.all(
    faces.map(async ({ name, family, ranges, original }) => {
      const options = { targetFormat: 'woff2', variationAxes: axes[family] }
      writeFileSync(`${folder}/${name}`, await subsetFont(original, lettersOf(ranges), options))
    }),
  )
  writeFileSync(stamp, made)
}

/** All letters of `U+0301, U+0400-045F`. */
function lettersOf(ranges) {
  const points = [...ranges.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].flatMap(([, from, to = from]) => {
    const first = parseInt(from, 16)
    return Array.from({ length: parseInt(to, 16) - first + 1 }, (_, i) => first + i)
  })
  return String.fromCodePoint(...points)
}
