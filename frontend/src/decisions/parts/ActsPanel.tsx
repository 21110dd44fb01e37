import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import type { ActsPanel_DecisionFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useLazy } from '../../shared/lazy'
import { mayPrepare, offersOf } from '../logic/acts'

export const ActsPanel_Decision = graphql(`
  fragment ActsPanel_Decision on Decision {
    id
    code
    state
    opensAt
    closesAt
    viewerActions
    poll { id closesAt cast eligible outcome }
  }
`)

interface Props {
  decision: ActsPanel_DecisionFragment
  /** Asks for the decision anew after an act. */
  again: () => void
}

/**
 * For those who run the vote: open, close, confirm, annul, or go on preparing a draft. Others get nothing, not even
 * its code. Once shown it stays, so that it can say what was recorded when nothing is left to do.
 */
export function ActsPanel(props: Props): VNode | null {
  const shown = useRef(false)
  if (offersOf(props.decision, Date.now()).length > 0 || mayPrepare(props.decision)) shown.current = true
  return shown.current ? <LazyPanel {...props} /> : null
}

function LazyPanel(props: Props): VNode | null {
  const panel = useLazy(() => import('./conduct/Acts'), ['administration', 'conduct'])
  if (panel.state !== 'here') return null
  return <panel.part.Acts {...props} />
}
