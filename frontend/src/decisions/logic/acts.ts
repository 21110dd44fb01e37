import type { DecisionState } from '../../gql/graphql'

/** The acts by which a vote is run. */
export const ACTS = ['openPoll', 'closePoll', 'confirmDecision', 'annulDecision'] as const
export type ActName = (typeof ACTS)[number]

/** The acts that each stage of a decision can take. A confirmed decision stands; a draft is discarded, not annulled. */
const FITTING: Record<DecisionState, readonly ActName[]> = {
  DRAFT: [],
  CALLED: ['openPoll', 'annulDecision'],
  OPEN: ['closePoll', 'annulDecision'],
  CLOSED: ['confirmDecision', 'annulDecision'],
  CONFIRMED: [],
  ANNULLED: [],
}

export interface ActOffer {
  act: ActName
  /** Whether this person may do it; else who may is said. */
  allowed: boolean
  /** It is not time yet: it happens by itself at `opensAt`. */
  waits: boolean
}

interface Stage {
  state: DecisionState
  viewerActions: readonly string[]
  opensAt?: string | null | undefined
}

/** What the panel shows to somebody at a moment (milliseconds). Nothing to those who may do none of the acts. */
export function offersOf(decision: Stage, now: number): ActOffer[] {
  const fitting = FITTING[decision.state]
  if (!fitting.some((act) => decision.viewerActions.includes(act))) return []
  return fitting.map((act) => ({
    act,
    allowed: decision.viewerActions.includes(act),
    waits: act === 'openPoll' && decision.opensAt != null && Date.parse(decision.opensAt) > now,
  }))
}

/** Whether a draft may be worked on by this person. */
export function mayPrepare(decision: Stage): boolean {
  return (
    decision.state === 'DRAFT' &&
    ['reviseDecision', 'callDecision', 'discardDraft'].some((act) => decision.viewerActions.includes(act))
  )
}

/** Whether closing now comes before the announced hour. */
export function closesEarly(closesAt: string | null | undefined, now: number): boolean {
  return closesAt != null && Date.parse(closesAt) > now
}
