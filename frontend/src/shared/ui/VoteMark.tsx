import type { VNode } from 'preact'
import type { Choice } from '../../gql/graphql'
import { useI18n, type Key } from '../i18n'

const NAMES = {
  FOR: 'shared-choice-for',
  AGAINST: 'shared-choice-against',
  ABSTAIN: 'shared-choice-abstain',
} as const satisfies Record<Choice, Key>

export function useChoiceName(): (choice: Choice) => string {
  const { t } = useI18n()
  return (choice) => t(NAMES[choice])
}

/** For ✓ disc, against ✕ square, abstention – disc, none a dashed ring: told apart by shape, not colour alone. */
export function VoteMark(props: { choice: Choice | null }): VNode {
  const { choice } = props
  if (choice === null) {
    return (
      <svg class="vote-mark" viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="8.5" fill="none" class="mark-none" stroke-width="1.6" stroke-dasharray="2.6 2.7" />
      </svg>
    )
  }
  return (
    <svg class={`vote-mark mark-${choice.toLowerCase()}`} viewBox="0 0 20 20" aria-hidden="true">
      {choice === 'AGAINST' ? <rect x="1" y="1" width="18" height="18" rx="3.5" /> : <circle cx="10" cy="10" r="9.5" />}
      <path d={STROKES[choice]} class="mark-stroke" />
    </svg>
  )
}

const STROKES: Record<Choice, string> = {
  FOR: 'M5.6 10.4l3 3 5.8-6.4',
  AGAINST: 'M6.4 6.4l7.2 7.2M13.6 6.4l-7.2 7.2',
  ABSTAIN: 'M5.8 10h8.4',
}
