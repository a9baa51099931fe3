import { expect } from 'vitest'
import { test } from './harness/stage.ts'

interface Manifest {
  start_url: string
  display: string
  icons: { src: string; type: string; sizes: string; purpose?: string }[]
  share_target: { action: string; params: Record<string, string> }
}

test('it can be installed, with icons of the sizes that it says', async ({ reader: { page, url } }) => {
  const address = await page.locator('link[rel="manifest"]').getAttribute('href')
  const { request } = page.context()
  const answer = await request.get(url + address)
  expect(answer.headers()['content-type']).toContain('application/manifest+json')
  const manifest = (await answer.json()) as Manifest
  expect(manifest.display).toBe('standalone')
  expect(manifest.icons.some((icon) => icon.purpose === 'maskable')).toBe(true)
  for (const { src, type, sizes } of manifest.icons) {
    const icon = await request.get(url + src)
    expect(icon.headers()['content-type']).toContain(type)
    if (type !== 'image/png') continue
    const bytes = await icon.body()
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes)
  }
})

test('what another app shares is ready to be saved', async ({ reader: { page, url } }) => {
  const text = encodeURIComponent('Read this: https://example.org/tides')
  await page.goto(`${url}/save?title=Tides&text=${text}`)
  await expect
    .poll(() => page.getByLabel('Address of the page').inputValue())
    .toBe('https://example.org/tides')
})

test('each screen has a title of its own', async ({ reader: { page, url } }) => {
  const titles: string[] = []
  for (const address of [
    '/stream',
    '/list/queued',
    '/list/archived',
    '/search',
    '/feeds',
    '/tags',
    '/settings',
  ]) {
    await page.goto(url + address)
    await expect.poll(() => page.title()).toMatch(/. · Postil$/)
    titles.push(await page.title())
  }
  expect(new Set(titles).size).toBe(titles.length)
})

test('the licences of all that travels with it are there', async ({ reader: { page, url } }) => {
  const text = await (await page.context().request.get(`${url}/licences.txt`)).text()
  for (const part of ['Apache License', 'SIL OPEN FONT LICENSE', 'Literata', 'Onest', 'Lucide'])
    expect(text).toContain(part)
})
