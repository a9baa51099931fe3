import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const jar = resolve(import.meta.dirname, '../../../backend/target/postil.jar')
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java'

export interface Postil {
  url: string
  /** Ends it as a broken machine would, within whatever it does; its data stay. */
  crash: () => Promise<void>
  /** Starts it once more, at the same address and on the same data. */
  again: () => Promise<void>
  /** Ends it for good. */
  stop: () => Promise<void>
}

/** A server of its own on an empty database, that may fetch from this machine and asks feeds as often as it is told. */
export async function startPostil(environment: Record<string, string> = {}): Promise<Postil> {
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'postil-e2e-'))
  const url = `http://127.0.0.1:${port}`
  let server = await start()

  async function start(): Promise<ChildProcess> {
    const server = spawn(java, ['-jar', jar], {
      env: {
        ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('POSTIL_'))),
        POSTIL_PORT: String(port),
        POSTIL_DATA: data,
        POSTIL_FETCH_ALLOW: '127.0.0.0/8',
        POSTIL_FEED_MIN_INTERVAL: '1s',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let log = ''
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (log += chunk))
    try {
      await ready(url, server)
    } catch (cause) {
      server.kill('SIGKILL')
      throw new Error(`the server did not start:\n${log}`, { cause })
    }
    return server
  }

  async function end(signal: NodeJS.Signals) {
    const gone = new Promise((resolve) => server.once('exit', resolve))
    server.kill(signal)
    await gone
  }

  return {
    url,
    crash: () => end('SIGKILL'),
    async again() {
      server = await start()
    },
    async stop() {
      if (server.exitCode === null && server.signalCode === null) await end('SIGTERM')
      rmSync(data, { recursive: true, force: true })
    },
  }
}

async function ready(url: string, server: ChildProcess) {
  for (const end = Date.now() + 100_000; Date.now() < end;) {
    if (server.exitCode !== null) throw new Error(`it ended with ${server.exitCode}`)
    const answer = await fetch(`${url}/health/ready`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('it was not ready within 100 seconds')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
