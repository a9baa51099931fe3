import type { LanguageFn } from 'highlight.js'
import { Strokes } from '../../anchoring/strokes.ts'
import { languageOf } from './code-language.ts'

/** Each language's own file, fetched when a text has code in it. */
const languages: Record<string, () => Promise<{ default: LanguageFn }>> = {
  bash: () => import('highlight.js/lib/languages/bash'),
  c: () => import('highlight.js/lib/languages/c'),
  clojure: () => import('highlight.js/lib/languages/clojure'),
  cpp: () => import('highlight.js/lib/languages/cpp'),
  csharp: () => import('highlight.js/lib/languages/csharp'),
  css: () => import('highlight.js/lib/languages/css'),
  diff: () => import('highlight.js/lib/languages/diff'),
  dockerfile: () => import('highlight.js/lib/languages/dockerfile'),
  elixir: () => import('highlight.js/lib/languages/elixir'),
  go: () => import('highlight.js/lib/languages/go'),
  haskell: () => import('highlight.js/lib/languages/haskell'),
  ini: () => import('highlight.js/lib/languages/ini'),
  java: () => import('highlight.js/lib/languages/java'),
  javascript: () => import('highlight.js/lib/languages/javascript'),
  json: () => import('highlight.js/lib/languages/json'),
  julia: () => import('highlight.js/lib/languages/julia'),
  kotlin: () => import('highlight.js/lib/languages/kotlin'),
  lisp: () => import('highlight.js/lib/languages/lisp'),
  lua: () => import('highlight.js/lib/languages/lua'),
  makefile: () => import('highlight.js/lib/languages/makefile'),
  markdown: () => import('highlight.js/lib/languages/markdown'),
  nix: () => import('highlight.js/lib/languages/nix'),
  ocaml: () => import('highlight.js/lib/languages/ocaml'),
  perl: () => import('highlight.js/lib/languages/perl'),
  php: () => import('highlight.js/lib/languages/php'),
  python: () => import('highlight.js/lib/languages/python'),
  r: () => import('highlight.js/lib/languages/r'),
  ruby: () => import('highlight.js/lib/languages/ruby'),
  rust: () => import('highlight.js/lib/languages/rust'),
  scala: () => import('highlight.js/lib/languages/scala'),
  sql: () => import('highlight.js/lib/languages/sql'),
  swift: () => import('highlight.js/lib/languages/swift'),
  typescript: () => import('highlight.js/lib/languages/typescript'),
  xml: () => import('highlight.js/lib/languages/xml'),
  yaml: () => import('highlight.js/lib/languages/yaml'),
}

const others: Record<string, string> = {
  'c++': 'cpp',
  'c#': 'csharp',
  cs: 'csharp',
  console: 'bash',
  docker: 'dockerfile',
  golang: 'go',
  hs: 'haskell',
  html: 'xml',
  js: 'javascript',
  jsx: 'javascript',
  kt: 'kotlin',
  md: 'markdown',
  patch: 'diff',
  py: 'python',
  python3: 'python',
  rb: 'ruby',
  rs: 'rust',
  scheme: 'lisp',
  sh: 'bash',
  shell: 'bash',
  svg: 'xml',
  toml: 'ini',
  ts: 'typescript',
  tsx: 'typescript',
  yml: 'yaml',
  zsh: 'bash',
}

/** The calm few that code is painted in. */
const paints: [string, RegExp][] = [
  ['comment', /^hljs-(?:comment|quote|meta)/],
  ['string', /^hljs-(?:string|regexp|symbol|char|link|addition)/],
  ['number', /^hljs-(?:number|literal)/],
  ['keyword', /^hljs-(?:keyword|built_in|type|selector-tag|tag|deletion)/],
  ['name', /^hljs-(?:title|function|class|section|attr|attribute|name|variable)/],
]
const longest = 60_000

/** Colours the code of a text without changing a node of it, so that places in the text stay what they are. */
export async function paintCode(root: HTMLElement): Promise<() => void> {
  const blocks = [...root.querySelectorAll('pre')].flatMap((pre) => {
    const said = languageOf(pre)
    const name = said && (others[said] ?? said)
    return name && languages[name] && pre.textContent!.length < longest ? [{ pre, name }] : []
  })
  if (!blocks.length || !('highlights' in CSS)) return () => {}
  const { default: highlighter } = await import('highlight.js/lib/core')
  const ours = new Map<string, Highlight>()
  for (const [paint] of paints) {
    const highlight = new Highlight()
    highlight.priority = -1
    ours.set(paint, highlight)
    CSS.highlights.set(`postil-code-${paint}`, highlight)
  }
  const strokes = new Strokes()
  for (const { pre, name } of blocks) {
    if (!highlighter.getLanguage(name)) highlighter.registerLanguage(name, (await languages[name]!()).default)
    if (pre.isConnected) {
      strokes.add(painted(pre, highlighter.highlight(pre.textContent!, { language: name }).value, ours))
    }
  }
  return () => strokes.stop()
}

/** Ranges of the code for what the highlighter's spans hold. */
function painted(pre: HTMLElement, html: string, ours: Map<string, Highlight>) {
  const found: { range: Range; highlight: Highlight }[] = []
  const template = document.createElement('template')
  template.innerHTML = html
  const texts: Text[] = []
  const walker = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  let node = 0
  let within = 0
  const advance = (length: number, use?: (range: Range) => void) => {
    while (length > 0 && texts[node]) {
      const some = Math.min(length, texts[node]!.length - within)
      if (use && some) {
        const range = document.createRange()
        range.setStart(texts[node]!, within)
        range.setEnd(texts[node]!, within + some)
        use(range)
      }
      within += some
      length -= some
      if (within === texts[node]!.length) {
        node++
        within = 0
      }
    }
  }
  const walk = (parent: Node, highlight: Highlight | undefined) => {
    for (const child of parent.childNodes) {
      if (child instanceof Text)
        advance(child.length, highlight && ((range) => found.push({ range, highlight })))
      else {
        const found = paints.find(([, scope]) => scope.test((child as Element).className))
        walk(child, found ? ours.get(found[0]) : highlight)
      }
    }
  }
  walk(template.content, undefined)
  return found
}
