import { resolve } from 'node:path'

interface Modules {
  getModuleInfo: (id: string) => { importedIds: readonly string[] } | null
}

/** Tells whether a module is needed before `start` can run: all that it imports, and what that imports. */
function neededBy(start: string) {
  const first = resolve(import.meta.dirname, '../src', start)
  const reached = new WeakMap<object, Set<string>>()
  return (id: string, modules: Modules): boolean => {
    let all = reached.get(modules.getModuleInfo)
    if (!all) {
      all = new Set([first])
      for (const each of all) modules.getModuleInfo(each)?.importedIds.forEach((next) => all!.add(next))
      reached.set(modules.getModuleInfo, all)
    }
    return all.has(id)
  }
}

const lists = neededBy('app/start.ts')
const reader = neededBy('features/reader/Read.svelte')

/**
 * Few files, each compressed as a whole, instead of many small ones: what stands before the app, the app with its lists, the reader, and what
 * comes when somebody is about to write. Svelte is apart, since two files beside each other are here sooner than one of twice the size: a new
 * connection begins slowly.
 */
export const groups = [
  {
    name: 'door',
    test: /preload-helper|src\/(api\/(execute|connection|generated|kept)|app\/(paths|screens)|door\/session|features\/list\/(asks|orders|places)\.ts|ui\/sign\.ts|i18n\/(languages|catalogue))/,
    priority: 3,
  },
  {
    name: 'editing',
    test: /src\/(ui\/TagInput|features\/list\/(Note|Tag(Editor|Several)|notes))/,
    priority: 2,
  },
  {
    name: (id: string, modules: Modules) =>
      /node_modules\/(svelte|esm-env|clsx)/.test(id) && lists(id, modules) ? 'svelte' : null,
    priority: 2,
  },
  {
    name: (id: string, modules: Modules) =>
      lists(id, modules) || /@messageformat|make-plural|list\/note\.css/.test(id)
        ? 'app'
        : reader(id, modules)
          ? 'reader'
          : null,
    priority: 1,
  },
]
