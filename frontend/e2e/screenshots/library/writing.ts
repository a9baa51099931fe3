export type Picture = 'harbour' | 'birds' | 'ladder' | 'clocks' | 'lamp' | 'table'

export type Icon = 'wave' | 'leaf' | 'error' | 'lamp' | 'page' | 'ebb'

export interface Writing {
  title: string
  author: string
  hoursAgo: number
  html: string
  comments?: number
  picture?: Picture
}

/** A made-up feed. */
export interface Shelf {
  title: string
  site: string
  icon: Icon
  posts: Writing[]
}

/** A text that begins as its author would, and goes on for about so many minutes. */
export const written = (first: string, pool: string[], minutes: number) =>
  [first, ...Array.from({ length: minutes * 6 }, (_, i) => pool[(i * 5 + first.length) % pool.length]!)]
    .map((each) => `<p>${each}</p>`)
    .join('\n')
