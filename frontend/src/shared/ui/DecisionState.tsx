import type { VNode } from 'preact'
import type { DecisionState, Outcome } from '../../gql/graphql'
import { useI18n, type Key } from '../i18n'
import { Tag, type Tone } from './Tag'

const STATES = {
  DRAFT: ['shared-state-draft', 'neutral'],
  CALLED: ['shared-state-called', 'neutral'],
  OPEN: ['shared-state-open', 'live'],
  CLOSED: ['shared-state-closed', 'warn'],
  CONFIRMED: ['shared-state-confirmed', 'good'],
  ANNULLED: ['shared-state-annulled', 'bad'],
} as const satisfies Record<DecisionState, readonly [Key, Tone]>

const OUTCOMES = {
  ADOPTED: ['shared-outcome-adopted', 'good'],
  REJECTED: ['shared-outcome-rejected', 'bad'],
  NO_QUORUM: ['shared-outcome-no_quorum', 'warn'],
} as const satisfies Record<Outcome, readonly [Key, Tone]>

export function StateTag(props: { state: DecisionState }): VNode {
  const { t } = useI18n()
  const [key, tone] = STATES[props.state]
  return <Tag tone={tone}>{t(key)}</Tag>
}

export function useStateName(): (state: DecisionState) => string {
  const { t } = useI18n()
  return (state) => t(STATES[state][0])
}

export function OutcomeTag(props: { outcome: Outcome }): VNode {
  const { t } = useI18n()
  const [key, tone] = OUTCOMES[props.outcome]
  return <Tag tone={tone}>{t(key)}</Tag>
}
