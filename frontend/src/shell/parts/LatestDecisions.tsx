import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import type { LatestDecisions_DecisionFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { OutcomeTag, StateTag } from '../../shared/ui/DecisionState'
import { ResultBar } from '../../shared/ui/ResultBar'
import { Empty } from '../../shared/ui/States'
import { Words } from '../../shared/ui/Words'

export const LatestDecisions_Decision = graphql(`
  fragment LatestDecisions_Decision on Decision {
    id
    code
    state
    title { ...Words_LocalisedText }
    closesAt
    annulledAt
    poll {
      id
      outcome
      closedAt
      figures { ...ResultBar_Figures }
    }
  }
`)

type Decision = LatestDecisions_DecisionFragment

/** The last decisions with their outcome, figures and bar. */
export function LatestDecisions(props: { decisions: readonly Decision[]; total: number }): VNode {
  const { t } = useI18n()
  return (
    <section aria-labelledby="latest">
      <div class="section-head">
        <h2 id="latest" class="heading-md">
          {t('shell-home-latest')}
        </h2>
        {props.total > 0 && <Link href="/decisions">{t('shell-home-all-decisions', { count: props.total })}</Link>}
      </div>
      {props.decisions.length === 0 ? (
        <Empty>{t('shell-home-latest-empty')}</Empty>
      ) : (
        <ul class="latest">
          {props.decisions.map((decision) => (
            <LatestRow key={decision.id} decision={decision} />
          ))}
        </ul>
      )}
    </section>
  )
}

function LatestRow({ decision }: { decision: Decision }): VNode {
  const { t, format } = useI18n()
  const figures = decision.poll?.figures
  const when = decision.annulledAt ?? decision.poll?.closedAt ?? decision.closesAt
  return (
    <li class="latest-row">
      <div class="latest-head">
        <h3 class="heading-xs">
          <Link href={`/decisions/${decision.code}`}>
            <Words of={decision.title} />
          </Link>
        </h3>
        {decision.state === 'ANNULLED' || !decision.poll?.outcome ? (
          <StateTag state={decision.state} />
        ) : (
          <OutcomeTag outcome={decision.poll.outcome} />
        )}
      </div>
      <p class="subtle latest-facts">
        {when && <span>{format.date(when)}</span>}
        {figures && (
          <span>
            {t('shared-figures-line', { for: figures.for, against: figures.against, abstain: figures.abstain })}
          </span>
        )}
      </p>
      {figures && <ResultBar figures={figures} />}
    </li>
  )
}
