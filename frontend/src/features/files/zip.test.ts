import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { zip } from './zip.ts'

const jar = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/jar') : 'jar'

test('another program takes the same files out again', async () => {
  const entries = [
    { name: 'заметки-1.md', content: '---\ntitle: "Заря"\n---\n\n> 😀 quote\n' },
    { name: 'empty.md', content: '' },
  ]
  const folder = mkdtempSync(join(tmpdir(), 'zip-'))
  writeFileSync(join(folder, 'all.zip'), Buffer.from(await zip(entries).arrayBuffer()))
  execFileSync(jar, ['--extract', '--file', 'all.zip'], { cwd: folder })
  for (const { name, content } of entries) expect(readFileSync(join(folder, name), 'utf8')).toBe(content)
})

test('the same files are the same bytes', async () => {
  const bytes = async () =>
    Buffer.from(await zip([{ name: 'a', content: 'b' }]).arrayBuffer()).toString('hex')
  expect(await bytes()).toBe(await bytes())
})
