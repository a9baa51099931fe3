import type { Plugin, Rollup } from 'vite'

/** The pages for whoever is signed in, by what they come for; the server chooses (WebApp.java). */
const pages = {
  'lists.html': ['src/app/start.ts'],
  'read.html': ['src/app/start.ts', 'src/features/reader/Read.svelte'],
}

/** What every screen is set in, in any language: they have the digits and the space. */
const typefaces = ['onest-latin-wght-normal.woff2', 'literata-latin-opsz-normal.woff2']

/**
 * Makes of index.html, which opens the door, pages that also name the files of a screen: these come beside the app's first file then, and
 * not after it. The typefaces come when nothing else needs the line, instead of when the first words were drawn.
 */
export function pagesAhead(): Plugin {
  return {
    name: 'pages-ahead',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const index = bundle['index.html']
        if (index?.type !== 'asset') throw new Error('there is no index.html to make pages of')
        const html = String(index.source)
        for (const [fileName, modules] of Object.entries(pages)) {
          const files = new Set(modules.flatMap((each) => filesOf(chunkOf(bundle, each), bundle)))
          const links = [...files].filter((file) => !html.includes(file)).map(linkTo)
          links.push(...typefaces.map((name) => fontLink(assetNamed(bundle, name))))
          const source = html.replace('</head>', `${links.join('')}</head>`)
          this.emitFile({ type: 'asset', fileName, source })
        }
      },
    },
  }
}

function chunkOf(bundle: Rollup.OutputBundle, module: string): Rollup.OutputChunk {
  for (const each of Object.values(bundle))
    if (each.type === 'chunk' && each.facadeModuleId?.endsWith(`/${module}`)) return each
  throw new Error(`${module} is not in the build: what its page names has moved`)
}

function assetNamed(bundle: Rollup.OutputBundle, name: string): string {
  for (const each of Object.values(bundle))
    if (each.type === 'asset' && each.names.includes(name)) return each.fileName
  throw new Error(`${name} is not in the build: what the pages name has moved`)
}

/** A chunk's style sheets and scripts, and those of the chunks that it imports. */
function filesOf(chunk: Rollup.OutputChunk, bundle: Rollup.OutputBundle): string[] {
  const imported = chunk.imports.flatMap((name) => {
    const each = bundle[name]
    return each?.type === 'chunk' ? filesOf(each, bundle) : []
  })
  return [...imported, ...(chunk.viteMetadata?.importedCss ?? []), chunk.fileName]
}

const linkTo = (file: string) =>
  file.endsWith('.css')
    ? `<link rel="stylesheet" crossorigin href="/${file}">`
    : `<link rel="modulepreload" crossorigin href="/${file}">`

const fontLink = (file: string) =>
  `<link rel="preload" as="font" type="font/woff2" fetchpriority="low" crossorigin href="/${file}">`
