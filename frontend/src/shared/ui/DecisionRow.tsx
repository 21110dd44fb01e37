import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import type { DecisionRow_DecisionFragment } from '../../gql/graphql'
import { graphql } from '../graphql'
import { useI18n } from '../i18n'
import { useWhen } from '../when'
import { OutcomeTag, StateTag } from './DecisionState'
import { ResultBar } from './ResultBar'
import { Code, Words } from './Words'

export const DecisionRow_Decision = graphql(`
  fragment DecisionRow_Decision on Decision {
    id
    code
    state
    title { ...Words_LocalisedText }
    opensAt
    closesAt
    annulledAt
    poll {
      id
      outcome
      closesAt
      closedAt
      figures { ...ResultBar_Figures }
    }
  }
`)

type Decision = DecisionRow_DecisionFragment

/** One decision of a list: title, state or outcome, when, figures and their bar. */
export function DecisionRow(props: { decision: Decision; heading: 'h2' | 'h3' }): VNode {
  const { t } = useI18n()
  const { decision, heading: Heading } = props
  const when = useDecisionWhen(decision)
  const figures = decision.poll?.figures
  return (
    <li class="decision-row">
      <div class="decision-row-head">
        <Heading class="heading-xs">
          <Link href={`/decisions/${decision.code}`}>
            <Words of={decision.title} />
          </Link>
        </Heading>
        {decision.state === 'ANNULLED' || !decision.poll?.outcome ? (
          <StateTag state={decision.state} />
        ) : (
          <OutcomeTag outcome={decision.poll.outcome} />
        )}
      </div>
      <p class="subtle decision-row-facts">
        <Code>{decision.code}</Code>
        {when && <span>{when}</span>}
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

/** The date that matters now: until when, from when, or when it was decided. */
function useDecisionWhen(decision: Decision): string | null {
  const { format } = useI18n()
  const when = useWhen()
  const closes = decision.poll?.closesAt ?? decision.closesAt
  if (decision.state === 'OPEN') return closes ? when.closes(closes) : null
  if (decision.state === 'CALLED') return decision.opensAt ? when.opens(decision.opensAt) : null
  const day = decision.annulledAt ?? decision.poll?.closedAt ?? closes
  return day ? format.date(day) : null
}
