import { keepFor, kept } from './kept.ts'

/** Where the reader was in a list: the row at its top, how far it was scrolled past, the row that they stood on. */
export interface PlaceInList {
  top: string
  offset: number
  here: string | null
  /** How many rows were loaded. */
  loaded: number
}

const name = 'lists'
const most = 30

export const placeIn = (list: string): PlaceInList | null =>
  kept<[string, PlaceInList][]>(name)?.find(([key]) => key === list)?.[1] ?? null

/** Keeps the place for the next visit, be it after a reload or tomorrow; of the lists seen last only. */
export function keepPlace(list: string, place: PlaceInList | null) {
  const others = (kept<[string, PlaceInList][]>(name) ?? []).filter(([key]) => key !== list)
  keepFor(name, [...(place ? [[list, place]] : []), ...others].slice(0, most))
}
