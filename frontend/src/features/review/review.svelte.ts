import { execute, mutate } from '../../api/execute.ts'
import {
  AnnotationsToReviewDocument,
  ReviewAnnotationDocument,
  type AnnotationsToReviewQuery,
  type ReviewGrade,
} from '../../api/generated/graphql.ts'
import { complain } from '../../ui/toasts.svelte.ts'

export type Passage = NonNullable<AnnotationsToReviewQuery['viewer']>['annotationsToReview'][number]

/** Today's passages, one after the other. A grade may be given again while they are there. */
export class Review {
  passages = $state.raw<readonly Passage[] | null>(null)
  at = $state(0)
  shown = $state(false)
  failure = $state.raw<unknown>(null)
  /** When the passage that was graded last comes back. */
  dueAt = $state<string | null>(null)
  grades = $state<Record<string, ReviewGrade>>({})

  readonly passage = $derived(this.passages?.[this.at])

  async load() {
    this.failure = null
    try {
      this.passages = (await execute(AnnotationsToReviewDocument, {})).viewer?.annotationsToReview ?? []
    } catch (error) {
      this.failure = error
    }
  }

  show() {
    this.shown = true
  }

  /** On to the next at once; back to this one if the server did not take its grade. */
  async grade(grade: ReviewGrade) {
    const { passage, at } = this
    if (!passage || !this.shown) return
    const before = this.grades[passage.id]
    this.grades[passage.id] = grade
    this.#go(at + 1)
    try {
      this.dueAt = (await mutate(ReviewAnnotationDocument, { input: { id: passage.id, grade } })).dueAt
    } catch (error) {
      complain(error)
      if (before) this.grades[passage.id] = before
      else delete this.grades[passage.id]
      this.#go(at)
      this.shown = true
    }
  }

  back() {
    if (this.at > 0) this.#go(this.at - 1)
  }

  #go(at: number) {
    this.at = at
    this.shown = !!this.grades[this.passage?.id ?? '']
    this.dueAt = null
  }
}
