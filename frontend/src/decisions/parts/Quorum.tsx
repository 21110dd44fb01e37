import type { VNode } from 'preact'
import type { Quorum_DecisionFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { Card } from '../../shared/ui/Card'
import { arc, tick } from '../logic/gauge'

export const Quorum_Decision = graphql(`
  fragment Quorum_Decision on Decision {
    id
    poll {
      id
      state
      eligible
      cast
      checks { name needed have met }
    }
  }
`)

/** How many seats have voted, with a mark where the quorum lies; nothing while turn-out is hidden. */
export function Quorum({ decision }: { decision: Quorum_DecisionFragment }): VNode | null {
  const { t, format } = useI18n()
  const { poll } = decision
  const quorum = poll?.checks?.find((check) => check.name === 'quorum')
  if (!poll || !quorum || poll.cast == null) return null
  const whole = Math.max(poll.eligible, 1)
  const open = poll.state === 'OPEN'
  return (
    <Card id="quorum" title={t('decisions-quorum')} className="no-print">
      <div class="gauge">
        <svg viewBox="-1.1 -1.1 2.2 1.15" aria-hidden="true">
          <path class="gauge-ground" d={arc(1)} />
          <path class="gauge-level" d={arc(poll.cast / whole)} />
          <path class="gauge-mark" d={tick(quorum.needed / whole)} />
        </svg>
        <b class="gauge-number">{format.number(poll.cast)}</b>
      </div>
      <p class="gauge-caption">{t('decisions-quorum-of', { eligible: poll.eligible })}</p>
      <p class="subtle gauge-caption">{t('decisions-quorum-mark', { needed: quorum.needed })}</p>
      <p class="gauge-caption">
        {quorum.met
          ? t('decisions-quorum-met')
          : open
            ? t('decisions-quorum-missing', { count: quorum.needed - quorum.have })
            : t('decisions-quorum-failed')}
      </p>
    </Card>
  )
}
