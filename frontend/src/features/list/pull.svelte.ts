import type { Key } from '../../i18n/index.svelte.ts'

const busy = 48

/** A list that is pulled down to be read again: how far it is down, and what is said there. */
export class Pull {
  by = $state(0)
  words = $state<Key>('pull')

  to(by: number, enough: boolean) {
    this.by = by
    this.words = enough ? 'pull.release' : 'pull'
  }

  async until(done: Promise<unknown>) {
    this.by = busy
    this.words = 'pull.busy'
    await done
    this.by = 0
  }
}
