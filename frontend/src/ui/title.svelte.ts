import { untrack } from 'svelte'

let titles = $state.raw<(() => string)[]>([])

/** Names the window for as long as the component stands; of several, the one that came last. */
export function useTitle(text: () => string) {
  $effect(() => {
    titles = [...untrack(() => titles), text]
    return () => (titles = titles.filter((each) => each !== text))
  })
}

export const title = () => [titles.at(-1)?.(), 'Postil'].filter(Boolean).join(' · ')
