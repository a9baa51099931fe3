import { execute } from '../../api/execute.ts'
import { AllAnnotationsDocument, type AllAnnotationsQuery } from '../../api/generated/graphql.ts'

export type Found = NonNullable<AllAnnotationsQuery['viewer']>['annotations']['nodes'][number]

/** What a query finds of the reader's annotations, page by page; the answer to an earlier query comes too late for a later. */
export class AllAnnotations {
  found = $state.raw<readonly Found[]>([])
  total = $state<number | null>(null)
  more = $state(false)
  loading = $state(false)
  failure = $state.raw<unknown>(null)
  #query = ''
  #end: string | null = null

  async ask(query: string) {
    this.#query = query
    this.#end = null
    await this.#load([])
  }

  next = () => this.#load(this.found)

  async #load(before: readonly Found[]) {
    const query = this.#query
    this.loading = true
    this.failure = null
    try {
      const { viewer } = await execute(AllAnnotationsDocument, { query: query || null, after: this.#end })
      if (query !== this.#query || !viewer) return
      const { nodes, totalCount, pageInfo } = viewer.annotations
      const known = new Set(before.map(({ id }) => id))
      this.found = [...before, ...nodes.filter(({ id }) => !known.has(id))]
      this.total = totalCount
      this.more = pageInfo.hasNextPage
      this.#end = pageInfo.endCursor
    } catch (error) {
      if (query === this.#query) this.failure = error
    } finally {
      if (query === this.#query) this.loading = false
    }
  }
}
