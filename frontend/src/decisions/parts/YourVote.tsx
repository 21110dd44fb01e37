import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import type { YourVote_DecisionFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useNow } from '../../shared/now'
import { useSession } from '../../shared/session'
import { useWhen } from '../../shared/when'
import { Card } from '../../shared/ui/Card'
import { closingWarning } from '../logic/closing'
import { Ballot } from './Ballot'

export const YourVote_Decision = graphql(`
  fragment YourVote_Decision on Decision {
    id
    state
    results
    poll { id state closesAt }
    viewerBallots { ...Ballot_ViewerBallot }
  }
`)

type Decision = YourVote_DecisionFragment

/** One form for each seat the reader may vote for; strangers learn who votes and may sign in. */
export function YourVote(props: { decision: Decision; again: () => void }): VNode | null {
  const { decision } = props
  const { viewer } = useSession()
  const open = decision.poll?.state === 'OPEN'
  if (decision.viewerBallots.length > 0) return <Ballots {...props} open={open} />
  if (!open || viewer === undefined || viewer.signedIn) return null
  return <SignInHint />
}

function SignInHint(): VNode {
  const { t } = useI18n()
  const { demandSignIn } = useSession()
  return (
    <Card id="your-vote" title={t('decisions-your-vote')} accent className="no-print">
      <p>{t('decisions-vote-members-only')}</p>
      <p>
        <Link
          href="/sign-in"
          className="text-link"
          onClick={(event: Event) => {
            event.preventDefault()
            void demandSignIn()
          }}
        >
          {t('decisions-vote-sign-in')}
        </Link>
      </p>
    </Card>
  )
}

function Ballots(props: { decision: Decision; open: boolean; again: () => void }): VNode {
  const { t } = useI18n()
  const { decision, open } = props
  const when = useWhen()
  const closesAt = decision.poll?.closesAt
  return (
    <Card id="your-vote" title={t('decisions-your-vote')} accent className="your-vote no-print">
      {open && closesAt && (
        <>
          <p class="subtle">{when.closes(closesAt)}</p>
          <ClosingWarning closesAt={closesAt} />
        </>
      )}
      {decision.viewerBallots.map((ballot) => (
        <Ballot
          key={ballot.hat.seat.id}
          decisionId={decision.id}
          ballot={ballot}
          open={open}
          hidden={decision.results === 'AFTER_CLOSE'}
          again={props.again}
        />
      ))}
    </Card>
  )
}

/** Told 10 and 2 minutes before the close, also to screen readers. */
function ClosingWarning({ closesAt }: { closesAt: string }): VNode {
  const { t } = useI18n()
  const minutes = closingWarning(Date.parse(closesAt) - useNow(5_000))
  return (
    <p class={minutes === null ? 'sr-only' : 'closing-warning'} role="status">
      {minutes === 0 && t('decisions-time-over')}
      {minutes !== null && minutes > 0 && t('decisions-closing-soon', { minutes })}
    </p>
  )
}
