import { expect, test } from 'vitest'
import { events } from './subscribe.ts'

const stream = (...pieces: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
      controller.close()
    },
  })

test('events come whole, however the network cuts them', async () => {
  const heard = []
  for await (const event of events(
    stream(':\n', '\nevent: ne', 'xt\ndata: {"a":', '"é"}\n\nevent: complete\ndata: \n\n', 'event: cut'),
  ))
    heard.push(event)
  expect(heard).toEqual([
    { name: '', data: '' },
    { name: 'next', data: '{"a":"é"}' },
    { name: 'complete', data: '' },
  ])
})
