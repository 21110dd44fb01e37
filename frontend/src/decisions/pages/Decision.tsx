import type { VNode } from 'preact'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useLive } from '../../shared/live'
import { useMedia } from '../../shared/now'
import { useData } from '../../shared/use-data'
import { Page } from '../../shared/ui/Page'
import { Failed, Loaded } from '../../shared/ui/States'
import { ActsPanel } from '../parts/ActsPanel'
import { ByGroup } from '../parts/ByGroup'
import { DecisionHead } from '../parts/DecisionHead'
import { Documents, FullText } from '../parts/FullText'
import { PrintFoot } from '../parts/PrintFoot'
import { Quorum } from '../parts/Quorum'
import { Record } from '../parts/Record'
import { Result } from '../parts/Result'
import { RollCall } from '../parts/RollCall'
import { Verify } from '../parts/Verify'
import { YourVote } from '../parts/YourVote'
import type { DecisionPageQuery } from '../../gql/graphql'
import '../decisions.css'

const DecisionPage_Query = graphql(`
  query DecisionPage($id: ID!) {
    decision(id: $id) {
      id
      code
      state
      ...DecisionHead_Decision
      ...YourVote_Decision
      ...Result_Decision
      ...Quorum_Decision
      ...ByGroup_Decision
      ...RollCall_Decision
      ...Documents_Decision
      ...FullText_Decision
      ...Record_Decision
      ...Verify_Decision
      ...ActsPanel_Decision
    }
    ledger { ...PrintFoot_Ledger }
  }
`)

type Loaded_ = NonNullable<DecisionPageQuery['decision']>

/** A decision from its draft to its confirmation: what is asked, how the vote stands, who voted how, and the proof. */
export default function Decision(props: { params: Record<string, string | undefined> }): VNode {
  const { t } = useI18n()
  const code = props.params['id'] ?? ''
  const page = useData(DecisionPage_Query, { id: code })
  const decision = page.data?.decision
  useLive(decision && isMoving(decision.state) ? `/live/decisions/${decision.id}` : null, page.again)
  if (page.data !== undefined && !decision) {
    return <Page title={t('decisions-not-found')} lead={t('decisions-not-found-text')} />
  }
  if (!decision) {
    return (
      <Page title={code}>
        {page.problem?.code === 'NOT_FOUND' ? <Failed problem={page.problem} /> : <Loaded from={page} lines={10} tall>{() => null}</Loaded>}
      </Page>
    )
  }
  return (
    <DecisionHead decision={decision}>
      <Loaded from={page}>
        {(data) => (
          <>
            <Body decision={decision} again={page.again} />
            <PrintFoot code={decision.code} ledger={data.ledger} />
          </>
        )}
      </Loaded>
    </DecisionHead>
  )
}

/** States after which something may still come from others. */
function isMoving(state: Loaded_['state']): boolean {
  return state === 'CALLED' || state === 'OPEN' || state === 'CLOSED'
}

/** Two columns where there is room; one, with the vote first, on a telephone. The reading order is the visual one. */
function Body({ decision, again }: { decision: Loaded_; again: () => void }): VNode {
  const wide = useMedia('(width >= 62rem)')
  const vote = <YourVote decision={decision} again={again} />
  const acts = <ActsPanel decision={decision} again={again} />
  const result = <Result decision={decision} />
  const quorum = <Quorum decision={decision} />
  const groups = <ByGroup decision={decision} />
  const roll = <RollCall decision={decision} />
  const documents = <Documents decision={decision} />
  const words = <FullText decision={decision} />
  const record = <Record decision={decision} />
  const verify = <Verify decision={decision} />
  if (wide) {
    return (
      <div class="decision-columns">
        <div class="stack">
          {result}
          {groups}
          {roll}
          {words}
        </div>
        <div class="stack">
          {vote}
          {acts}
          {quorum}
          {verify}
          {documents}
          {record}
        </div>
      </div>
    )
  }
  return (
    <div class="stack">
      {vote}
      {acts}
      {result}
      {quorum}
      {groups}
      {verify}
      {documents}
      {words}
      {roll}
      {record}
    </div>
  )
}
