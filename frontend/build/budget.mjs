// What a first visit brings over the wire, by the build that stands in dist. Fails when a screen weighs more than it may.
import { readFileSync, statSync } from 'node:fs'

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
const kilobyte = 1024

/** Each screen: the modules that it is made of (what these import comes with them) and how many KB it may weigh. */
const screens = {
  'sign-in': { of: ['index.html', 'src/door/sign-in.ts', 'src/i18n/door/ru.json.js'], most: 20 },
  lists: { of: ['index.html', 'src/app/start.ts', 'src/i18n/ru.json.js'], most: 60 },
}

function filesOf(key, files = new Set(), seen = new Set()) {
  if (seen.has(key)) return files
  seen.add(key)
  const chunk = manifest[key]
  if (!chunk) throw new Error(`${key} is not in the build: what the budget counts has moved`)
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
  for (const each of chunk.imports ?? []) filesOf(each, files, seen)
  return files
}

let over = false
for (const [screen, { of, most }] of Object.entries(screens)) {
  const files = new Set(of.flatMap((key) => [...filesOf(key)]))
  const weigh = (ending) => [...files].reduce((sum, file) => sum + statSync(`dist/${file}${ending}`).size, 0)
  const [brotli, gzip] = [weigh('.br') / kilobyte, weigh('.gz') / kilobyte]
  const text = `${screen}: ${brotli.toFixed(1)} KB by brotli, ${gzip.toFixed(1)} KB by gzip, in ${files.size} files; at most ${most}`
  if (brotli <= most) console.log(text)
  else console.error(`${text}: TOO MUCH`)
  over ||= brotli > most
}
process.exitCode = over ? 1 : 0
