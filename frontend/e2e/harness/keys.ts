import type { Page } from 'playwright-core'
import { shortcuts, type Action } from '../../src/app/shortcuts.ts'

export interface Pressed {
  page: Page
  /** Presses the key of that action, as the one table has it. */
  press: (action: Action) => Promise<void>
}
/** Presses a key and shows that it did what the help says of it. Each begins on its place, opened anew. */
export type Check = (pressed: Pressed) => Promise<void>

/** Goes through these checks, each on the place that `begin` opens anew. */
export async function each(
  of: Partial<Record<Action, Check>>,
  page: Page,
  begin: (action: Action) => Promise<unknown>,
) {
  const press = async (action: Action) => {
    for (const key of shortcuts[action].split(' '))
      await page.keyboard.press(key.replace(/^⇧(.)/, (_, letter: string) => `Shift+${letter.toUpperCase()}`))
  }
  for (const [action, check] of Object.entries(of) as [Action, Check][]) {
    await begin(action)
    await check({ page, press }).catch((cause) => {
      throw new Error(`“${shortcuts[action]}” does not do its ${action}: ${cause}`, { cause })
    })
  }
}
