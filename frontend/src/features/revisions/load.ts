import { execute } from '../../api/execute.ts'
import {
  RevisionChangesDocument,
  RevisionsDocument,
  RevisionTextDocument,
  type RevisionsQuery,
} from '../../api/generated/graphql.ts'

type Node = NonNullable<RevisionsQuery['node']>
export type Revised = Extract<Node, { __typename: 'Post' }>
export type Text = Revised['revisions'][number]

export async function revisionsOf(id: string): Promise<Revised | null> {
  const { node } = await execute(RevisionsDocument, { id })
  return node?.__typename === 'Post' ? node : null
}

/** A text as it was, with the annotations of its post; null when it is not kept any more. */
export async function textOf(id: string, number: number) {
  const { node } = await execute(RevisionTextDocument, { id, number })
  if (node?.__typename !== 'Post' || !node.revision) return null
  return { content: node.revision.content, annotations: node.annotations }
}

export async function changesOf(id: string, number: number, since: number) {
  const { node } = await execute(RevisionChangesDocument, { id, number, since })
  return node?.__typename === 'Post' ? (node.revision?.changesSince ?? null) : null
}
