import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { ActsPanel_DecisionFragment } from '../../../gql/graphql'
import { useI18n, type Key } from '../../../shared/i18n'
import { useNow } from '../../../shared/now'
import { ActDialog } from '../../../shared/ui/ActDialog'
import { Button, ButtonLink } from '../../../shared/ui/Button'
import { Card } from '../../../shared/ui/Card'
import { Recorded, useDone } from '../../../shared/ui/Recorded'
import { WhoMay } from '../../../shared/ui/WhoMay'
import { mayPrepare, offersOf, type ActName, type ActOffer } from '../../logic/acts'
import { useActs } from './use-acts'
import '../../../shared/ui/admin.css'

const NAMES = {
  openPoll: 'conduct-act-open',
  closePoll: 'conduct-act-close',
  confirmDecision: 'conduct-act-confirm',
  annulDecision: 'conduct-act-annul',
} as const satisfies Record<ActName, Key>

/** The acts that this stage can take: a button where one may, who may where one may not. */
export function Acts(props: { decision: ActsPanel_DecisionFragment; again: () => void }): VNode {
  const { t } = useI18n()
  const { decision } = props
  const [asked, setAsked] = useState<ActName | null>(null)
  const [done, setDone] = useDone()
  const offers = offersOf(decision, useNow(5_000))
  const act = useActs(decision, (next) => {
    setAsked(null)
    setDone(next)
    props.again()
  })
  return (
    <Card id="acts" title={t('conduct-acts')} className="no-print">
      {done && <Recorded done={done} />}
      <div class="acts-list">
        {mayPrepare(decision) && (
          <ButtonLink href={`/admin/decisions/${decision.id}`} variant="secondary">
            {t('conduct-act-prepare')}
          </ButtonLink>
        )}
        {offers.map((offer) => (
          <Offer key={offer.act} offer={offer} opensAt={decision.opensAt} onAsk={() => setAsked(offer.act)} />
        ))}
        {offers.length === 0 && !mayPrepare(decision) && <p class="subtle">{t('conduct-acts-none-left')}</p>}
      </div>
      <ActDialog act={asked && act(asked)} onClose={() => setAsked(null)} />
    </Card>
  )
}

function Offer(props: { offer: ActOffer; opensAt: string | null | undefined; onAsk: () => void }): VNode {
  const { t, format } = useI18n()
  const { act, allowed, waits } = props.offer
  if (waits && props.opensAt) {
    return <p class="subtle">{t('conduct-act-open-waits', { when: format.dateTime(props.opensAt) })}</p>
  }
  if (!allowed) {
    return (
      <div>
        <p class="heading-xs">{t(NAMES[act])}</p>
        <WhoMay action={act} />
      </div>
    )
  }
  const last = act === 'annulDecision'
  return (
    <Button variant={last ? 'tertiary' : 'secondary'} danger={last} onClick={props.onAsk}>
      {t(NAMES[act])}
    </Button>
  )
}
