import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import type { OpenNow_DecisionFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { Text, useI18n } from '../../shared/i18n'
import { useWhen } from '../../shared/when'
import { StateTag } from '../../shared/ui/DecisionState'
import { ResultBar } from '../../shared/ui/ResultBar'
import { Empty } from '../../shared/ui/States'
import { Words } from '../../shared/ui/Words'

export const OpenNow_Decision = graphql(`
  fragment OpenNow_Decision on Decision {
    id
    code
    state
    title { ...Words_LocalisedText }
    summary { ...Words_LocalisedText }
    opensAt
    closesAt
    poll {
      id
      closesAt
      eligible
      cast
      figures { ...ResultBar_Figures }
      checks { name needed met }
    }
  }
`)

type Decision = OpenNow_DecisionFragment

/** Votes that are open, then those announced; when there are none, what to expect. */
export function OpenNow(props: { decisions: readonly Decision[] }): VNode {
  const { t } = useI18n()
  const open = props.decisions.filter((d) => d.state === 'OPEN')
  const called = props.decisions.filter((d) => d.state === 'CALLED')
  return (
    <section class="wrap home-section" aria-labelledby="open-now">
      <h2 id="open-now" class="heading-md">
        {t('home-open-now')}
      </h2>
      {open.length === 0 && (
        <Empty
          action={
            <p>
              <Text
                id="home-nothing-open-hint"
                marks={{ link: (words) => <Link href="/members">{words}</Link> }}
              />
            </p>
          }
        >
          {t('home-nothing-open')}
        </Empty>
      )}
      {props.decisions.length > 0 && (
        <ul class="open-cards">
          {[...open, ...called].slice(0, 3).map((decision) => (
            <li key={decision.id} class={`card open-card open-card-${decision.state.toLowerCase()}`}>
              <OpenCard decision={decision} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function OpenCard({ decision }: { decision: Decision }): VNode {
  const { t } = useI18n()
  const when = useWhen()
  const { poll } = decision
  const closes = poll?.closesAt ?? decision.closesAt
  return (
    <>
      <p>
        <StateTag state={decision.state} />
      </p>
      <h3 class="heading-xs">
        <Link href={`/decisions/${decision.code}`}>
          <Words of={decision.title} />
        </Link>
      </h3>
      {poll ? <PollState poll={poll} /> : decision.summary && <p class="subtle"><Words of={decision.summary} /></p>}
      <p class="open-card-when">
        {decision.state === 'OPEN' && closes && when.closes(closes)}
        {decision.state === 'CALLED' &&
          (decision.opensAt
            ? when.opens(decision.opensAt)
            : t('home-not-scheduled'))}
      </p>
    </>
  )
}

/** Turn-out and quorum so far; nothing at all where results come only at the close. */
function PollState({ poll }: { poll: NonNullable<Decision['poll']> }): VNode {
  const { t } = useI18n()
  if (!poll.figures || poll.cast == null) return <p class="subtle">{t('home-hidden-until-close')}</p>
  const quorum = poll.checks?.find((check) => check.name === 'quorum')
  return (
    <>
      <p class="subtle">
        {t('home-cast-of', { cast: poll.cast, eligible: poll.eligible })}{' '}
        {quorum &&
          (quorum.met
            ? t('home-quorum-reached', { needed: quorum.needed })
            : t('home-quorum-missing', { needed: quorum.needed }))}
      </p>
      <ResultBar figures={poll.figures} />
    </>
  )
}
