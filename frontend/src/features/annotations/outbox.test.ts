import { beforeEach, describe, expect, test } from 'vitest'
import { Outage, Refusal } from '../../api/execute.ts'
import { Outbox, type Annotation, type Content, type Made, type Server } from './outbox.ts'

const made = (patch: Partial<Made> = {}): Made => ({
  id: 'a',
  postId: 'p',
  revision: 1,
  quote: { exact: 'tide', prefix: '', suffix: '' },
  position: { start: 0, end: 4 },
  color: 'YELLOW',
  note: null,
  tags: [],
  createdAt: '2026-06-04T12:00:00Z',
  ...patch,
})

const gone = () => new Refusal([{ message: 'gone', path: [], code: 'NOT_FOUND' }])

/** A server that keeps annotations as the real one does: an id that it has, or had, is not made again. */
class Kept implements Server {
  kept = new Map<string, Annotation>()
  removed = new Map<string, Annotation>()
  heard: string[] = []
  down = false
  losesAnswers = false
  refuses: string | null = null
  during = () => {}

  async #hear<T>(what: string, act: () => T): Promise<T> {
    this.heard.push(what)
    await Promise.resolve()
    if (this.down) throw new Outage('offline')
    if (this.refuses) throw new Refusal([{ message: this.refuses, path: [], code: 'INVALID' }])
    const answer = act()
    this.during()
    if (this.losesAnswers) throw new Outage('offline')
    return answer
  }

  create = (each: Made) =>
    this.#hear('create', () => {
      if (this.removed.has(each.id)) throw gone()
      if (!this.kept.has(each.id)) this.#keep(each.id, each)
      return this.kept.get(each.id)!
    })
  update = (id: string, changes: Partial<Content>) =>
    this.#hear(`update ${Object.keys(changes)}`, () => {
      if (!this.kept.has(id)) throw gone()
      return this.#keep(id, changes)
    })
  remove = (id: string) =>
    this.#hear('remove', () => {
      const annotation = this.kept.get(id)
      if (!annotation) throw gone()
      this.kept.delete(id)
      this.removed.set(id, annotation)
    })
  restore = (id: string) =>
    this.#hear('restore', () => {
      const annotation = this.removed.get(id)
      if (!annotation) throw gone()
      this.removed.delete(id)
      this.kept.set(id, annotation)
    })

  #keep(id: string, { tags, ...rest }: Partial<Made>) {
    const names = tags && { tags: tags.map((name) => ({ id: name, name, color: null })) }
    const annotation = { ...this.kept.get(id), ...rest, ...names } as Annotation
    this.kept.set(id, annotation)
    return annotation
  }
}

describe('what was highlighted', () => {
  let server: Kept
  let outbox: Outbox

  beforeEach(() => {
    localStorage.clear()
    server = new Kept()
    outbox = new Outbox('me', server)
  })

  test('is sent, and then waits no more', async () => {
    outbox.add(made())
    await outbox.flush()
    expect(server.kept.get('a')!.color).toBe('YELLOW')
    expect(outbox.all()).toEqual([])
  })

  test('waits while the server is away, in the next sitting too', async () => {
    server.down = true
    outbox.add(made())
    await expect(outbox.flush()).rejects.toThrow(Outage)
    server.down = false
    const later = new Outbox('me', server)
    expect(later.all().map(({ id }) => id)).toEqual(['a'])
    await later.flush()
    expect(server.kept.size).toBe(1)
  })

  test('is one annotation, though its answer was lost, and has what was written meanwhile', async () => {
    server.losesAnswers = true
    outbox.add(made())
    await expect(outbox.flush()).rejects.toThrow(Outage)
    outbox.change(made({ note: 'so it is', tags: ['sea'] }), false, 'note', 'tags')
    server.losesAnswers = false
    await outbox.flush()
    expect(server.heard).toEqual(['create', 'create', 'update note,tags'])
    expect(server.kept.get('a')!.note).toBe('so it is')
    expect(outbox.all()).toEqual([])
  })

  test('keeps what is written while it is being sent', async () => {
    outbox.add(made())
    server.during = () => {
      server.during = () => {}
      outbox.change(made({ note: 'typed' }), false, 'note')
    }
    await outbox.flush()
    expect(server.kept.get('a')!.note).toBe('typed')
    expect(outbox.all()).toEqual([])
  })

  test('is sent without waiting for an answer when the page goes away', async () => {
    outbox.add(made())
    server.during = () => {
      server.during = () => {}
      outbox.change(made({ note: 'to the last letter' }), false, 'note')
      void outbox.send('a', true)
      expect(server.heard).toEqual(['create', 'update color,note,tags'])
    }
    await outbox.send('a')
    expect(server.kept.get('a')!.note).toBe('to the last letter')
    await outbox.flush()
    expect(outbox.all()).toEqual([])
  })

  test('sends only what was changed of what the server has', async () => {
    server.create(made({ tags: ['sea'] }))
    outbox.change(made({ color: 'BLUE', note: 'x' }), true, 'color')
    await outbox.flush()
    expect(server.heard).toEqual(['create', 'update color'])
    expect(server.kept.get('a')).toMatchObject({ color: 'BLUE', note: null })
  })

  test('is made anew when it was removed elsewhere while something was written here', async () => {
    outbox.change(made({ note: 'mine' }), true, 'note')
    await outbox.flush()
    expect(server.heard).toEqual(['update note', 'restore', 'create'])
    expect(server.kept.get('a')!.note).toBe('mine')
  })

  test('is removed once, and that it was gone already is no mistake', async () => {
    outbox.remove(made(), true)
    await outbox.flush()
    expect(outbox.all()).toEqual([])
  })

  test('comes back when its removal is taken back on the way', async () => {
    await server.create(made())
    outbox.remove(made(), true)
    server.during = () => {
      server.during = () => {}
      outbox.change(made({ note: 'still' }), true)
    }
    await outbox.flush()
    expect(server.kept.get('a')!.note).toBe('still')
  })

  test('stays when it is refused, with the reason', async () => {
    server.refuses = 'A note is at most 10,000 letters long.'
    outbox.add(made({ note: 'long' }))
    await expect(outbox.flush()).rejects.toThrow(Refusal)
    expect(outbox.get('a')!.problem).toBe('A note is at most 10,000 letters long.')
    server.refuses = null
    outbox.change(made({ note: 'short' }), false, 'note')
    await outbox.flush()
    expect(server.kept.get('a')!.note).toBe('short')
  })

  test('is sent from a browser that has no room, too', async () => {
    const full = {
      ...localStorage,
      getItem: () => null,
      removeItem() {},
      setItem: () => {
        throw new Error('full')
      },
    }
    outbox = new Outbox('me', server, () => {}, full as unknown as Storage)
    outbox.add(made())
    outbox.change(made({ note: 'mine' }), false, 'note')
    await outbox.flush()
    expect(server.kept.get('a')!.note).toBe('mine')
    expect(outbox.all()).toEqual([])
  })

  test('is seen by its own account alone', () => {
    outbox.add(made())
    expect(new Outbox('somebody else', server).all()).toEqual([])
  })
})
