// node build/icons.mjs: draws the icons of the installed app from public/favicon.svg.
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

const svg = readFileSync('public/favicon.svg', 'utf8')
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})

/** `share`: how much of the width the drawing takes; a maskable icon may be cut to a circle, so its paper goes to the edge. */
async function draw(name, size, { share = 1, edge = 'transparent' } = {}) {
  const page = await browser.newPage({ viewport: { width: size, height: size }, colorScheme: 'light' })
  await page.setContent(
    `<style>body{margin:0;height:100vh;display:grid;place-items:center;background:${edge}}svg{width:${share * 100}%}</style>${svg}`,
  )
  const bytes = await page.screenshot({ omitBackground: true })
  writeFileSync(`public/icons/${name}.png`, bytes)
  await page.close()
}

const paper = '#fbfaf7'
await draw('icon-192', 192)
await draw('icon-512', 512)
await draw('maskable-512', 512, { share: 0.76, edge: paper })
await draw('apple-touch', 180, { share: 0.9, edge: paper })
await browser.close()
