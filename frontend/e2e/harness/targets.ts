import type { Page } from 'playwright-core'

/**
 * Everything that can be pressed and is smaller than `least` pixels to either side, as the browser itself tells by what it hits there.
 * Links within a sentence may be as high as its line. Within a part of the page, when that lies over the rest.
 */
export const smallTargets = (page: Page, least: number, within = 'body'): Promise<string[]> =>
  page.evaluate(
    async ([least, within]) => {
      await document.fonts.ready
      const pressed =
        'a[href], button, input, select, textarea, summary, [role="checkbox"], [role="option"], [role="menuitem"], [role="menuitemradio"]'
      const top = document.querySelector(within)!
      const isInSentence = (each: Element) =>
        each.matches('a') &&
        getComputedStyle(each).display === 'inline' &&
        each.parentElement!.textContent!.trim() !== each.textContent!.trim()

      /** What of the window takes a press for it. */
      function takes(each: Element, x: number, y: number) {
        const hit = document.elementFromPoint(x, y)
        const label = hit?.closest('label')?.control
        return (
          !!hit && (each.contains(hit) || label === each || (each.contains(hit.parentElement) && hit !== top))
        )
      }
      function extent(each: Element, x: number, y: number, dx: number, dy: number) {
        let far = 0
        for (const way of [-1, 1])
          for (let i = 1; i <= least; i++) {
            if (!takes(each, x + way * i * dx, y + way * i * dy)) break
            far++
          }
        return far + 1
      }
      const small: string[] = []
      for (const each of top.querySelectorAll<HTMLElement>(pressed)) {
        if (!each.checkVisibility({ visibilityProperty: true }) || each.closest('[inert], .away, .prose'))
          continue
        if (each.matches(':disabled') || isInSentence(each)) continue
        const seen = each.matches('input') ? ((each as HTMLInputElement).labels?.[0] ?? each) : each
        const shown = each.getBoundingClientRect().width > 2 ? each : seen
        shown.scrollIntoView({ block: 'center', behavior: 'instant' })
        const box = shown.getBoundingClientRect()
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
        if (!takes(each, x, y)) continue // something else lies over it
        const [width, height] = [extent(each, x, y, 1, 0), extent(each, x, y, 0, 1)]
        if (width < least || height < least)
          small.push(`${width} × ${height}: ${each.outerHTML.slice(0, 110)}`)
      }
      return small
    },
    [least, within] as const,
  )
