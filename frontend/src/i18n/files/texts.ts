import { also } from '../index.svelte.ts'
import en from './en.json'
import ru from './ru.json'

export const t = also({ en, ru })
export type Key = Parameters<typeof t>[0]
