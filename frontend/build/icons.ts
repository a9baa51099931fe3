import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** An icon of Lucide comes as the one path that draws it: rows have many, and one path is drawn fastest. */
export function icons(): Plugin {
  return {
    name: 'icons',
    enforce: 'pre',
    load(id) {
      if (!/\/lucide-static\/icons\/[\w-]+\.svg$/.test(id)) return
      const path = onePath(readFileSync(id, 'utf8'))
      return { code: `export default ${JSON.stringify(path)}`, moduleType: 'js', map: null }
    },
  }
}

export function onePath(svg: string): string {
  const shapes = [...svg.matchAll(/<(path|rect|circle|line|polyline|polygon)\b([^>]*)\/>/g)]
  return shapes.map(([, tag, attributes]) => outline(tag!, attributes!)).join('')
}

function outline(tag: string, attributes: string): string {
  const all = Object.fromEntries(
    [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  )
  const n = (name: string) => Number(all[name] ?? 0)
  const [x, y, w, h] = [n('x'), n('y'), n('width'), n('height')]
  const r = n('rx') || n('ry')
  switch (tag) {
    case 'circle':
      return `M${n('cx') - n('r')} ${n('cy')}a${n('r')} ${n('r')} 0 1 0 ${2 * n('r')} 0a${n('r')} ${n('r')} 0 1 0 ${-2 * n('r')} 0z`
    case 'rect': {
      const corner = (dx: number, dy: number) => (r ? `a${r} ${r} 0 0 1 ${dx} ${dy}` : '')
      return `M${x + r} ${y}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}z`
    }
    case 'line':
      return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`
    case 'polyline':
    case 'polygon':
      return `M${all.points}${tag === 'polygon' ? 'z' : ''}`
    default:
      return fromAnywhere(all.d!)
  }
}

/** A path may begin with a relative move, which would be relative to the shape before it. */
const fromAnywhere = (d: string) =>
  d.replace(
    /^m\s*(-?\d*\.?\d+)[\s,]*(-?\d*\.?\d+)[\s,]*(?=(-?[.\d])?)/,
    (_, x, y, more) => `M${x} ${y}${more ? 'l' : ''}`,
  )
