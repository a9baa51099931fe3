import { SvelteMap } from 'svelte/reactivity'
import { mutate } from '../../api/execute.ts'
import {
  CreateAnnotationDocument,
  DeleteAnnotationDocument,
  RestoreAnnotationDocument,
  UpdateAnnotationDocument,
} from '../../api/generated/graphql.ts'
import { listsChanged } from '../../api/pager.svelte.ts'
import { complain } from '../../ui/toasts.svelte.ts'
import { Refusal } from '../../api/execute.ts'
import { account } from '../account/session.svelte.ts'
import { placesChanged } from '../account/places.svelte.ts'
import { Outbox, type Annotation, type Server } from './outbox.ts'

const server: Server = {
  async create({ id, postId, revision, quote, position, color, note, tags }, leaving) {
    const input = { id, postId, revision, quote, position, color, note, tags }
    return (await mutate(CreateAnnotationDocument, { input }, { keepalive: leaving })).annotation!
  },
  async update(id, changes, leaving) {
    const input = { id, ...changes }
    return (await mutate(UpdateAnnotationDocument, { input }, { keepalive: leaving })).annotation!
  },
  async restore(id, leaving) {
    await mutate(RestoreAnnotationDocument, { id }, { keepalive: leaving })
  },
  async remove(id, leaving) {
    await mutate(DeleteAnnotationDocument, { id }, { keepalive: leaving })
  },
}

type Listener = (id: string, annotation: Annotation | null) => void
const listeners = new Set<Listener>()

let current: Outbox | null = null

/** The outbox of whoever is signed in. */
export function outbox(): Outbox {
  const id = account()!.id
  if (current?.account !== id) current = new Outbox(id, server, answered)
  return current!
}

function answered(id: string, annotation: Annotation | null) {
  for (const listener of listeners) listener(id, annotation)
  listsChanged()
  if (annotation?.tags.length) placesChanged()
}

export function onAnswer(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export type Stage = 'saving' | 'saved' | 'kept'
const stages = new SvelteMap<string, Stage>()

/** How far the newest change of an annotation has come; `kept`: in this browser, until the server can be reached. */
export const stageOf = (id: string): Stage | undefined => stages.get(id)

const timers = new Map<string, ReturnType<typeof setTimeout>>()
let retry: ReturnType<typeof setTimeout> | undefined
let patience = 0
const waits = [2_000, 5_000, 15_000, 60_000]

/** Sends an annotation's changes, after a pause for those that come with typing. */
export function sendSoon(id: string, pause = 0) {
  stages.set(id, 'saving')
  clearTimeout(timers.get(id))
  timers.set(
    id,
    setTimeout(() => void sendNow(id), pause),
  )
}

async function sendNow(id: string, leaving = false) {
  clearTimeout(timers.get(id))
  timers.delete(id)
  try {
    await outbox().send(id, leaving)
    if (!outbox().get(id)) stages.set(id, 'saved')
    patience = 0
  } catch (error) {
    stages.set(id, 'kept')
    if (error instanceof Refusal) complain(error)
    else later()
  }
}

function later() {
  clearTimeout(retry)
  retry = setTimeout(() => void sendAll(), waits[Math.min(patience++, waits.length - 1)])
}

/** Sends all that waits: what an earlier sitting left, too. */
export async function sendAll(leaving = false) {
  if (!account()) return
  await Promise.all(
    outbox()
      .all()
      .map(({ id, problem }) => problem ?? sendNow(id, leaving)),
  )
}

addEventListener('online', () => void sendAll())
addEventListener('pagehide', () => void sendAll(true))
document.addEventListener('visibilitychange', () => document.hidden && void sendAll(true))
