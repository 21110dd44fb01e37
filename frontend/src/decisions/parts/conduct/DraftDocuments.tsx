import type { VNode } from 'preact'
import type { DraftDocuments_DecisionFragment } from '../../../gql/graphql'
import { graphql } from '../../../shared/graphql'
import { useLazy } from '../../../shared/lazy'
import { LazyPart } from '../../../shared/ui/LazyPart'

export const DraftDocuments_Decision = graphql(`
  fragment DraftDocuments_Decision on Decision {
    id
    documents { id name language mediaType size sha256 url }
  }
`)

/** The documents that go with a draft. Sending files is code of its own, fetched beside the text's form. */
export function DraftDocuments(props: {
  decision: DraftDocuments_DecisionFragment
  languages: readonly string[]
  again: () => void
}): VNode {
  const body = useLazy(() => import('./DocumentsBody'), [])
  return <LazyPart from={body}>{(part) => <part.DocumentsBody {...props} />}</LazyPart>
}
