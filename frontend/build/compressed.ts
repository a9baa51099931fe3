import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const worthIt = /\.(html|js|css|svg|json|webmanifest|txt)$/
/** Above this the last percent takes seconds. */
const large = 300_000

/** Puts beside each text file what goes over the wire, so that the server compresses nothing. */
export function compressed(): Plugin {
  let target = ''
  return {
    name: 'compressed',
    apply: 'build',
    configResolved: (config) => void (target = join(config.root, config.build.outDir)),
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        for (const name of readdirSync(target, { recursive: true, encoding: 'utf8' })) {
          if (!worthIt.test(name) || name.startsWith('.')) continue
          const file = join(target, name)
          const bytes = readFileSync(file)
          const quality = bytes.length > large ? 9 : constants.BROTLI_MAX_QUALITY
          writeFileSync(
            `${file}.br`,
            brotliCompressSync(bytes, {
              params: {
                [constants.BROTLI_PARAM_QUALITY]: quality,
                [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
              },
            }),
          )
          writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
        }
      },
    },
  }
}
