import type { Browser } from 'playwright-core'
import type { Icon, Picture } from './writing.ts'

const sun = (x: number, y: number, r: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`
const hill = (y: number, rise: number, fill: string) =>
  `<path d="M0 ${y} Q 200 ${y - rise} 420 ${y - rise / 3} T 800 ${y - rise / 2} V450 H0Z" fill="${fill}"/>`
const bird = (x: number, y: number, s: number) =>
  `<path d="M${x - 14 * s} ${y - 6 * s}q${7 * s}-${6 * s} ${14 * s} ${6 * s}q${7 * s}-${12 * s} ${14 * s}-${6 * s}" fill="none" stroke="#33312c" stroke-width="${2.4 * s}"/>`
const clock = (x: number, turn: number) =>
  `<circle cx="${x}" cy="215" r="120" fill="#f7f1e4" stroke="#2f3b44" stroke-width="9"/>` +
  `<g stroke="#2f3b44" stroke-linecap="round" transform="rotate(${turn} ${x} 215)"><path d="M${x} 215V132" stroke-width="7"/><path d="M${x} 215l58 34" stroke-width="10"/></g>`

const scenes: Record<Picture, string> = {
  harbour:
    `<rect width="800" height="450" fill="#dfe6e4"/>${sun(590, 150, 62, '#e9b872')}${hill(280, 90, '#9fb3b0')}` +
    `<rect y="280" width="800" height="170" fill="#5d7f86"/><path d="M120 268h190l-26 44H150z" fill="#7a3b2e"/>` +
    `<path d="M214 264V120l84 132z" fill="#f4ead8"/><path d="M206 264V150l-62 104z" fill="#e6d6ba"/>` +
    `<path d="M0 330h800M60 362h520M260 396h480" stroke="#87a3a6" stroke-width="5"/>`,
  birds:
    `<rect width="800" height="450" fill="#efe3cf"/>${hill(330, 60, '#b9a98a')}${hill(400, 50, '#8c8568')}` +
    [
      [150, 120],
      [260, 90],
      [330, 160],
      [455, 110],
      [520, 190],
      [610, 90],
      [690, 150],
      [400, 230],
      [215, 205],
    ]
      .map(([x, y], i) => bird(x!, y!, 1.4 + (i % 3) * 0.5))
      .join(''),
  ladder:
    `<rect width="800" height="450" fill="#cfd9c4"/><rect x="430" width="370" height="450" fill="#b4593f"/>` +
    `<path d="M300 450L470 20M380 450L550 20" stroke="#5b3f26" stroke-width="13"/>` +
    [60, 120, 180, 240, 300, 360, 420]
      .map((y) => {
        const x = 300 + (450 - y) * 0.395
        return `<path d="M${x} ${y}h80" stroke="#77552f" stroke-width="9"/>`
      })
      .join(''),
  clocks: `<rect width="800" height="450" fill="#8fa9a4"/>${clock(245, 0)}${clock(555, 14)}<rect y="392" width="800" height="58" fill="#4d3a2b"/>`,
  lamp:
    `<rect width="800" height="450" fill="#23262b"/>${sun(400, 215, 190, '#3a352c')}${sun(400, 215, 120, '#6b5630')}` +
    `${sun(400, 215, 58, '#f3cd7c')}<path d="M340 350h120l-24-70h-72zM364 160h72l-16-44h-40z" fill="#11130f"/>`,
  table:
    `<rect width="800" height="450" fill="#d9c4a5"/><rect y="270" width="800" height="180" fill="#7d4f36"/>` +
    `<ellipse cx="250" cy="268" rx="88" ry="20" fill="#f5efe2"/><path d="M190 200h120q-6 66-60 66t-60-66z" fill="#f5efe2"/>` +
    `<path d="M310 214q46 0 26 34-14 16-40 6" fill="none" stroke="#f5efe2" stroke-width="11"/>` +
    `<path d="M440 262l150-26 100 30-150 30z" fill="#fdf9ef"/><path d="M470 262l118-18M492 270l118-18M514 278l118-18" stroke="#b23a26" stroke-width="3"/>`,
}

const tile = (paper: string, shape: string) =>
  `<rect width="64" height="64" rx="10" fill="${paper}"/><g fill="none" stroke="#fff" stroke-width="7" stroke-linecap="round" stroke-linejoin="round">${shape}</g>`

const icons: Record<Icon, string> = {
  wave: tile('#2f6f73', '<path d="M10 26q11-12 22 0t22 0M10 44q11-12 22 0t22 0"/>'),
  leaf: tile('#6b8e4e', '<path d="M16 48Q14 16 48 16 50 48 16 48zM16 48l18-18"/>'),
  error: tile('#a8604f', '<path d="M32 12v26M19 25h26M19 52h26"/>'),
  lamp: tile('#c98f3c', '<path d="M20 44h24L36 14h-8zM26 54h12"/>'),
  page: tile('#4f6fa3', '<path d="M20 12v40M32 20h16M32 32h16M32 44h10"/>'),
  ebb: tile('#7c6aa6', '<path d="M12 22h40M12 36q10-8 20 0t20 0M20 50h24"/>'),
}

export interface Drawn {
  pictures: Map<string, Buffer>
  icons: Map<string, Buffer>
}

/** The pictures of the made-up posts and the icons of their feeds, drawn here, as a web server has them. */
export async function draw(browser: Browser): Promise<Drawn> {
  const page = await browser.newPage()
  async function all(shapes: Record<string, string>, width: number, height: number, type: 'jpeg' | 'png') {
    await page.setViewportSize({ width, height })
    const drawn = new Map<string, Buffer>()
    for (const [name, shape] of Object.entries(shapes)) {
      await page.setContent(
        `<style>body{margin:0}</style><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${shape}</svg>`,
      )
      const options =
        type === 'jpeg' ? ({ type, quality: 82 } as const) : ({ type, omitBackground: true } as const)
      drawn.set(name, await page.screenshot(options))
    }
    return drawn
  }
  const drawn = {
    pictures: await all(scenes, 800, 450, 'jpeg'),
    icons: await all(icons, 64, 64, 'png'),
  }
  await page.close()
  return drawn
}
