import type { CDPSession, Page } from 'playwright-core'

/** An event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  name: string
  ts: number
  dur?: number
  tdur?: number
  pid: number
  tid: number
  ph: string
  args: { data?: Record<string, any>; [name: string]: any }
}

interface Task {
  ms: number
  /** Of these the processor worked on it; the rest it was kept waiting. */
  busy: number
  end: number
  /** What took more than three milliseconds of it. */
  parts: string[]
}

const categories = ['devtools.timeline', 'toplevel', 'loading', 'blink.user_timing']

/** What Chromium's trace says of a page while `act` is done. */
export async function traced(page: Page, act: (session: CDPSession) => Promise<unknown>): Promise<Trace> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  })
  try {
    await act(session)
  } finally {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
    await session.send('Tracing.end')
    await complete
    await session.detach()
  }
  return new Trace(events)
}

export class Trace {
  readonly #events: TraceEvent[]

  constructor(events: TraceEvent[]) {
    this.#events = events.toSorted((a, b) => a.ts - b.ts)
  }

  /** The tasks of the busiest page's main thread, each with the microtasks after it, the longest first. */
  tasks(): Task[] {
    const threads = new Map<string, Task[]>()
    for (const { name, args, pid, tid } of this.#events)
      if (name === 'thread_name' && args.name === 'CrRendererMain') threads.set(`${pid} ${tid}`, [])
    for (const { name, ts, dur = 0, tdur = 0, pid, tid } of this.#events) {
      const tasks = threads.get(`${pid} ${tid}`)
      const last = tasks?.at(-1)
      if (name.endsWith('RunTask'))
        tasks?.push({ ms: dur / 1000, busy: tdur / 1000, end: ts + dur, parts: [] })
      else if (name === 'BlinkScheduler_PerformMicrotaskCheckpoint' && last && ts >= last.end) {
        last.ms += dur / 1000
        last.busy += tdur / 1000
        last.end = ts + dur
      } else if (last && ts < last.end && dur > 3000 && !/Function|EventDispatch|FireAnim/.test(name)) {
        last.parts.push(`${name} ${(dur / 1000).toFixed(0)}`)
      }
    }
    const sum = (tasks: Task[]) => tasks.reduce((all, { ms }) => all + ms, 0)
    const busiest = [...threads.values()].sort((a, b) => sum(b) - sum(a))[0]
    if (!busiest?.length) throw new Error('the trace has no main thread')
    return busiest.sort((a, b) => b.ms - a.ms)
  }

  /** Milliseconds from the arrival of the largest answer of the API to the picture that has the text, which `mark` says is in. */
  fromDataTo(mark: string): number {
    const asked = new Set(
      this.#events
        .filter(({ name, args }) => name === 'ResourceSendRequest' && args.data?.url.endsWith('/graphql'))
        .map(({ args }) => args.data!.requestId),
    )
    const put = this.#events.find(({ name }) => name === mark)
    const drawn = this.#events.find(
      ({ name, ts, ph }) => name === 'AnimationFrame::Render' && ph === 'b' && ts > (put?.ts ?? Infinity),
    )
    const shown = this.#events.find(
      ({ name, ts, args }) =>
        name === 'AnimationFrame::Presentation' &&
        ts > (drawn?.ts ?? Infinity) &&
        args.begin_frame_id?.sequence_number > 0,
    )
    if (!put || !shown) throw new Error('no text was shown')
    const arrived = this.#events
      .filter(
        ({ name, ts, args }) => name === 'ResourceFinish' && ts < put.ts && asked.has(args.data?.requestId),
      )
      .reduce((a, b) => (a.args.data!.decodedBodyLength > b.args.data!.decodedBodyLength ? a : b))
    return (shown.ts - arrived.ts) / 1000
  }

  /** How many frames the page began between its marks `from` and `to`, each of which it marked as `frame`, and how long that took. */
  framesBetween(from: string, to: string): { frames: number; milliseconds: number } {
    const marked = this.#events.find(({ name }) => name === to)
    const start = this.#events.findLast(({ name, ts }) => name === from && ts <= (marked?.ts ?? 0))
    if (!marked || !start) throw new Error(`the trace has no ${from} before ${to}`)
    const began = this.#events.filter(({ name, ts }) => name === 'frame' && ts > start.ts && ts < marked.ts)
    return { frames: began.length, milliseconds: (marked.ts - start.ts) / 1000 }
  }
}
