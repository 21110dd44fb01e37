import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { SeatsCard_CouncilFragment, SeatsCard_OrganisationFragment } from '../../../gql/graphql'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { useToday } from '../../../shared/today'
import { ActDialog, type Act } from '../../../shared/ui/ActDialog'
import { Button } from '../../../shared/ui/Button'
import { Card } from '../../../shared/ui/Card'
import type { Done } from '../../../shared/ui/Recorded'
import { Empty } from '../../../shared/ui/States'
import { standingOf } from '../../logic/seats'
import { AddSeat } from './AddSeat'
import { SeatView } from './SeatView'
import './register.css'

export const SeatsCard_Organisation = graphql(`
  fragment SeatsCard_Organisation on Organisation {
    id
    code
    status
    sector
    college
    personsHidden
    viewerActions
    seats { id validFrom validUntil ...SeatView_Seat }
  }
`)

export const SeatsCard_Council = graphql(`
  fragment SeatsCard_Council on Council {
    colleges { id name { text } seats filled }
  }
`)

/** The organisation’s seats, who speaks for each and has spoken for it, and the acts on them. */
export function Seats(props: {
  organisation: SeatsCard_OrganisationFragment
  council: SeatsCard_CouncilFragment
  own: boolean
  onDone: (done: Done) => void
}): VNode {
  const { t } = useI18n()
  const today = useToday()
  const { organisation: o, council } = props
  const [act, setAct] = useState<Act | null>(null)
  const [adding, setAdding] = useState(false)
  const onDone = (done: Done) => {
    setAct(null)
    setAdding(false)
    props.onDone(done)
  }
  const over = (seat: (typeof o.seats)[number]) => standingOf({ from: seat.validFrom, until: seat.validUntil }, today) === 'over'
  const present = o.seats.filter((seat) => !over(seat))
  const former = o.seats.filter(over)
  const mayAdd = o.viewerActions.includes('addSeat')
  const view = (seat: (typeof o.seats)[number]) => (
    <li key={seat.id}>
      <SeatView seat={seat} organisation={o} colleges={council.colleges} own={props.own} ask={setAct} onDone={onDone} />
    </li>
  )
  return (
    <Card
      id="seats"
      title={t('register-seats-and-representatives')}
      actions={
        mayAdd && (
          <Button variant="secondary" onClick={() => setAdding(true)}>
            {t('register-add-seat')}
          </Button>
        )
      }
    >
      {o.personsHidden && <p class="notice">{t('register-persons-hidden-note')}</p>}
      {present.length === 0 && <Empty>{t(mayAdd ? 'register-no-seat-yet' : 'register-no-seat')}</Empty>}
      <ul class="register-seats">{present.map(view)}</ul>
      {former.length > 0 && (
        <details class="former">
          <summary>{t('register-former-seats', { count: former.length })}</summary>
          <ul class="register-seats">{former.map(view)}</ul>
        </details>
      )}
      {present.length > 0 && <Independence organisation={o} own={props.own} />}
      <ActDialog act={act} onClose={() => setAct(null)} />
      <AddSeat organisation={o} council={council} open={adding} onClose={() => setAdding(false)} onDone={onDone} />
    </Card>
  )
}

/** Why staff are not offered more: an organisation chooses by itself who speaks for it. */
function Independence(props: { organisation: SeatsCard_OrganisationFragment; own: boolean }): VNode | null {
  const { t } = useI18n()
  const { viewerActions, status } = props.organisation
  if (props.own || status === 'WITHDRAWN') return null
  if (viewerActions.includes('appointRepresentative') && viewerActions.includes('endMandate')) return null
  return <p class="who-may">{t('register-independence')}</p>
}
