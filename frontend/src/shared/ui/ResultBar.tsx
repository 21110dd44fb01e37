import type { VNode } from 'preact'
import type { Choice, ResultBar_FiguresFragment } from '../../gql/graphql'
import { graphql } from '../graphql'
import { Text, useI18n } from '../i18n'
import { VoteMark } from './VoteMark'

export const ResultBar_Figures = graphql(`
  fragment ResultBar_Figures on Figures {
    for
    against
    abstain
    cast
    notCast
    eligible
  }
`)

type Figures = ResultBar_FiguresFragment

/** The parts of the bar in reading order; nothing has a minimum width, so lengths compare. */
function parts(figures: Figures): { choice: Choice | null; count: number }[] {
  return [
    { choice: 'FOR', count: figures.for },
    { choice: 'AGAINST', count: figures.against },
    { choice: 'ABSTAIN', count: figures.abstain },
    { choice: null, count: figures.notCast },
  ]
}

/**
 * Ballots as one bar. `of` is the number that the whole width stands for (default: those eligible);
 * the figures in words always stand beside it, so the drawing is hidden from screen readers.
 */
export function ResultBar(props: { figures: Figures; of?: number; size?: 'thin' | 'thick' }): VNode {
  const { format } = useI18n()
  const whole = Math.max(props.of ?? props.figures.eligible, 1)
  const thick = props.size === 'thick'
  return (
    <div class={`result-bar ${thick ? 'result-bar-thick' : ''}`} aria-hidden="true">
      {parts(props.figures).filter((part) => part.count > 0).map(({ choice, count }) => (
        <span
          key={choice ?? 'none'}
          class={`result-part choice-${(choice ?? 'none').toLowerCase()}`}
          style={{ inlineSize: `${(count / whole) * 100}%` }}
        >
          {thick && choice !== null && count / whole > 0.05 ? format.number(count) : ''}
        </span>
      ))}
    </div>
  )
}

/** The bar's figures in words, each with its mark. */
export function ResultLegend(props: { figures: Figures; closed: boolean }): VNode {
  const { figures, closed } = props
  return (
    <ul class="result-legend">
      <li>
        <VoteMark choice="FOR" />
        <span><Text id="shared-count-for" args={{ count: figures.for }} /></span>
      </li>
      <li>
        <VoteMark choice="AGAINST" />
        <span><Text id="shared-count-against" args={{ count: figures.against }} /></span>
      </li>
      <li>
        <VoteMark choice="ABSTAIN" />
        <span><Text id="shared-count-abstain" args={{ count: figures.abstain }} /></span>
      </li>
      <li>
        <VoteMark choice={null} />
        <span>
          <Text
            id={closed ? 'shared-count-not-cast' : 'shared-count-not-cast-yet'}
            args={{ count: figures.notCast }}
          />
        </span>
      </li>
    </ul>
  )
}
