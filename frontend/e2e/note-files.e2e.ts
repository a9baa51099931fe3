import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible } from './harness/axe.ts'
import { desktop, phone } from './harness/browser.ts'
import { rss } from './harness/site.ts'
import { test, type Reader } from './harness/stage.ts'

const jar = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/jar') : 'jar'
const posts = [
  {
    id: 'tides',
    title: 'Tides: a table',
    html: '<p>The printed table is right on the average. =1+1 is a sum.</p>',
  },
  { id: 'ropes', title: 'Канаты', html: '<p>Заря над рекой, и канат натянут.</p>' },
]

async function library({ ask, follow }: Reader, feed: string) {
  await follow(feed)
  const { nodes } = (await ask('{ viewer { stream { nodes { id title } } } }')).viewer.stream
  return (title: string) => nodes.find((post: { title: string }) => post.title === title).id as string
}

async function annotate({ ask }: Reader, postId: string, exact: string, more: object) {
  const { createAnnotation } = await ask(
    'mutation ($input: CreateAnnotationInput!) { createAnnotation(input: $input) { userErrors { message } } }',
    { input: { postId, revision: 1, quote: { exact }, ...more } },
  )
  expect(createAnnotation.userErrors).toEqual([])
}

const exported = async ({ ask }: Reader, format: string) =>
  (await ask(`{ viewer { exportAnnotations(format: ${format}) { name content } } }`)).viewer.exportAnnotations

/** Chooses a format and keeps what the browser downloads. */
async function download(page: Page, format: string, folder: string): Promise<string> {
  await page.getByRole('radio', { name: format }).check()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download' }).click()
  const file = await coming
  const kept = join(folder, file.suggestedFilename())
  await file.saveAs(kept)
  return kept
}

test.for([
  ['desktop', desktop],
  ['phone', phone],
] as const)(
  'notes go out into files and come back from them, on a %s',
  async ([, options], { come, site }) => {
    const folder = mkdtempSync(join(tmpdir(), 'postil-files-'))
    const feed = site.put('/feed', 'application/rss+xml', rss('Harbour', site.url, posts))
    const reader = await come({ ...options, acceptDownloads: true })
    const { page, url } = reader
    const id = await library(reader, feed)
    await annotate(reader, id('Tides: a table'), '=1+1 is a sum', { note: '- one\n- *two*', color: 'GREEN' })
    await annotate(reader, id('Канаты'), 'Заря над рекой', { tags: ['Море'] })

    await page.goto(`${url}/notes`)
    await page.getByRole('link', { name: 'Export or import' }).click()
    await page.getByText('2 highlights').waitFor()
    await expectAccessible(page)
    const archive = await download(page, 'Markdown', folder)
    await page.getByText('2 highlights downloaded.').waitFor()
    execFileSync(jar, ['--extract', '--file', archive], { cwd: folder })
    for (const { name, content } of await exported(reader, 'MARKDOWN'))
      expect(readFileSync(join(folder, name), 'utf8')).toBe(content)
    for (const [label, format] of [
      ['Web Annotations', 'JSON_LD'],
      ['HTML', 'HTML'],
      ['CSV', 'CSV'],
    ] as const) {
      const file = await download(page, label, folder)
      expect(readFileSync(file, 'utf8')).toBe((await exported(reader, format))[0].content)
    }
    expect(readFileSync(join(folder, 'annotations.csv'), 'utf8')).toContain('"\'=1+1 is a sum"')

    const other = await come(options)
    await library(other, feed)
    await other.page.goto(`${url}/settings`)
    await other.page.getByRole('link', { name: 'Export or import them' }).click()
    await other.page.getByText('There is nothing to export yet.').waitFor()
    const file = other.page.getByLabel('Choose a file')
    await file.setInputFiles(join(folder, 'annotations.jsonld'))
    await other.page.getByText('2 found their words').waitFor()
    await other.page.getByText('2 highlights', { exact: true }).waitFor()
    for (const format of ['JSON_LD', 'MARKDOWN', 'HTML', 'CSV'])
      expect(await exported(other, format)).toEqual(await exported(reader, format))
    await file.setInputFiles(join(folder, 'annotations.jsonld'))
    await other.page.getByText('2 were there already').waitFor()
    await expectAccessible(other.page)
  },
)

test('notes are brought in from Hypothesis and Readwise, and what is neither says so', async ({
  reader,
  site,
}) => {
  const { page, url } = reader
  await library(reader, site.put('/feed', 'application/rss+xml', rss('Harbour', site.url, posts)))
  const selector = [{ type: 'TextQuoteSelector', exact: 'right on the average' }]
  const hypothesis = {
    rows: [{ uri: `${site.url}/tides`, text: 'Is it?', tags: [], target: [{ selector }] }],
  }
  const readwise = `Highlight,Note,URL\nканат натянут,,${site.url}/ropes\nnowhere at all,,${site.url}/ropes\n`
  const folder = mkdtempSync(join(tmpdir(), 'postil-files-'))
  const put = (name: string, content: string) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  await page.goto(`${url}/notes/files`)
  const file = page.getByLabel('Choose a file')
  await file.setInputFiles(put('h.json', JSON.stringify(hypothesis)))
  await page.getByText('1 found its words').waitFor()
  await file.setInputFiles(put('r.csv', readwise))
  await page.getByText('1 waits for its words').waitFor()
  await file.setInputFiles(put('x.csv', 'a,b\n1,2\n'))
  await page.getByText('x.csv is neither JSON from Hypothesis').waitFor()
  await expectAccessible(page)
  await page.goto(`${url}/notes`)
  await expect
    .poll(() => page.locator('.found q').allTextContents())
    .toEqual(expect.arrayContaining(['right on the average', 'канат натянут', 'nowhere at all']))
  await page.goto(`${url}/notes/files?q=${encodeURIComponent('state:orphaned')}`)
  await page.getByText('What “state:orphaned” finds: 1 highlight').waitFor()
})

test('how far a long import has come is said in numbers', async ({ reader, site }) => {
  const { page, url } = reader
  await library(reader, site.put('/feed', 'application/rss+xml', rss('Harbour', site.url, posts)))
  const rows = Array.from({ length: 250 }, (_, i) => `words that stand nowhere ${i},,${site.url}/tides`)
  const file = join(mkdtempSync(join(tmpdir(), 'postil-files-')), 'r.csv')
  writeFileSync(file, ['Highlight,Note,URL', ...rows].join('\n'))
  const waiting: (() => void)[] = []
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('importAnnotations'))
      await new Promise<void>((go) => waiting.push(go))
    await route.continue()
  })
  const next = async () => {
    await expect.poll(() => waiting.length).toBe(1)
    waiting.pop()!()
  }
  await page.goto(`${url}/notes/files`)
  await page.getByLabel('Choose a file').setInputFiles(file)
  await page.getByText('Reading r.csv …').waitFor()
  await next()
  await page.getByText('r.csv: 100 of 250').waitFor()
  await expectAccessible(page)
  await next()
  await page.getByText('r.csv: 200 of 250').waitFor()
  await next()
  await page.getByText('250 wait for their words').waitFor()
})
