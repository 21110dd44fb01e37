import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import type { MandateKind, SeatsCard_OrganisationFragment, SeatView_SeatFragment } from '../../../gql/graphql'
import { useCommand } from '../../../shared/command'
import { graphql } from '../../../shared/graphql'
import { useI18n, type Key } from '../../../shared/i18n'
import { useSession } from '../../../shared/session'
import { mayListPeople } from '../../../shared/administers'
import { useToday } from '../../../shared/today'
import type { Act } from '../../../shared/ui/ActDialog'
import { Button, ButtonLink } from '../../../shared/ui/Button'
import { DataTable } from '../../../shared/ui/DataTable'
import type { Done } from '../../../shared/ui/Recorded'
import { Tag } from '../../../shared/ui/Tag'
import { Code } from '../../../shared/ui/Words'
import { mayFill, standingOf, type Standing } from '../../logic/seats'

export const SeatView_Seat = graphql(`
  fragment SeatView_Seat on Seat {
    id
    code
    college
    validFrom
    validUntil
    vacant
    mandates { id kind startsOn endsOn current person { id displayName } }
  }
`)

const EndSeat_Mutation = graphql(`
  mutation EndSeat($input: EndSeatInput!) { act: endSeat(input: $input) { eid seat { id validUntil } } }
`)
const EndMandate_Mutation = graphql(`
  mutation EndMandate($input: EndMandateInput!) { act: endMandate(input: $input) { eid mandate { id endsOn } } }
`)

type Seat = SeatView_SeatFragment
type Mandate = Seat['mandates'][number]

interface Props {
  seat: Seat
  organisation: SeatsCard_OrganisationFragment
  colleges: readonly { id: string; name: { text: string } }[]
  own: boolean
  ask: (act: Act) => void
  onDone: (done: Done) => void
}

/** One seat with its mandates, present and past, and what may be done with it. */
export function SeatView(props: Props): VNode {
  const { t, format } = useI18n()
  const today = useToday()
  const { seat, organisation: o } = props
  const acts = useSeatActs(props)
  const standing = standingOf({ from: seat.validFrom, until: seat.validUntil }, today)
  const college = props.colleges.find((one) => one.id === seat.college)?.name.text ?? seat.college
  const mayAppoint = o.viewerActions.includes('appointRepresentative') && mayFill(seat, o.sector, props.own, today)
  const mayEnd = o.viewerActions.includes('endSeat') && standing !== 'over'
  return (
    <>
      <h3 class="heading-xs seat-title">
        <span>{t('register-seat')}</span> <Code>{seat.code}</Code>
        {standing !== 'over' && seat.vacant && <Tag tone="warn">{t('register-vacant')}</Tag>}
        {standing === 'over' && <Tag>{t('register-seat-over')}</Tag>}
      </h3>
      <p class="subtle">
        <bdi>{college}</bdi>
        {' · '}
        {seat.validUntil
          ? t('register-from-to', { from: format.date(seat.validFrom), to: format.date(seat.validUntil) })
          : t('register-since', { date: format.date(seat.validFrom) })}
      </p>
      {seat.mandates.length > 0 ? <Mandates {...props} onEnd={(mandate) => props.ask(acts.endMandate(mandate))} /> : <p>{t('register-nobody-yet')}</p>}
      {(mayAppoint || mayEnd) && (
        <div class="row-actions">
          {mayAppoint && (
            <ButtonLink href={`/admin/organisations/${o.code}/appoint?seat=${seat.code}`} variant="secondary">
              {t('register-appoint')}
            </ButtonLink>
          )}
          {mayEnd && (
            <Button variant="tertiary" danger onClick={() => props.ask(acts.endSeat())}>
              {t('register-end-seat')}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

const KINDS = { TITULAR: 'register-titular', SUBSTITUTE: 'register-substitute' } as const satisfies Record<MandateKind, Key>
const STANDINGS = {
  now: ['register-mandate-now', 'good'],
  later: ['register-mandate-later', 'neutral'],
  over: ['register-mandate-over', 'neutral'],
} as const satisfies Record<Standing, readonly [Key, string]>

function Mandates(props: Props & { onEnd: (mandate: Mandate) => void }): VNode {
  const { t, format } = useI18n()
  const today = useToday()
  const mayEnd = props.organisation.viewerActions.includes('endMandate')
  const days = ({ startsOn, endsOn }: Mandate) =>
    t('register-from-to', { from: format.date(startsOn), to: endsOn ? format.date(endsOn) : t('register-until-further') })
  const endLabel = (mandate: Mandate) =>
    t('register-end-mandate-of', { person: mandate.person?.displayName ?? t('register-person-hidden') })
  const standing = (mandate: Mandate) => standingOf({ from: mandate.startsOn, until: mandate.endsOn }, today)
  return (
    <DataTable
      caption={t('register-mandates-of', { seat: props.seat.code })}
      captionHidden
      rows={props.seat.mandates}
      rowKey={(mandate) => mandate.id}
      columns={[
        { key: 'person', header: t('register-person'), rowHeader: true, cell: (mandate) => <Holder mandate={mandate} /> },
        { key: 'kind', header: t('register-mandate-kind'), cell: (mandate) => t(KINDS[mandate.kind]) },
        { key: 'days', header: t('register-days'), cell: (mandate) => days(mandate) },
        {
          key: 'standing',
          header: t('register-status'),
          cell: (mandate) => <Tag tone={STANDINGS[standing(mandate)][1]}>{t(STANDINGS[standing(mandate)][0])}</Tag>,
        },
        ...(mayEnd
          ? [
              {
                key: 'acts',
                header: <span class="sr-only">{t('register-acts')}</span>,
                cell: (mandate: Mandate) =>
                  standing(mandate) === 'over' ? null : (
                    <Button variant="tertiary" danger aria-label={endLabel(mandate)} onClick={() => props.onEnd(mandate)}>
                      {t('register-end')}
                    </Button>
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}

/** The person by name, with the way to their page for those who may go there; else that the name is hidden. */
function Holder({ mandate }: { mandate: Mandate }): VNode {
  const { t } = useI18n()
  const { viewer } = useSession()
  if (!mandate.person) return <span class="subtle">{t('register-person-hidden')}</span>
  const name = <bdi>{mandate.person.displayName}</bdi>
  return viewer && mayListPeople(viewer) ? <Link href={`/admin/people/${mandate.person.id}`}>{name}</Link> : name
}

/** Ending a seat or a mandate: nothing is deleted, it stays with its dates. */
function useSeatActs({ seat, onDone }: Props) {
  const { t } = useI18n()
  const [endSeat] = useCommand(EndSeat_Mutation)
  const [endMandate] = useCommand(EndMandate_Mutation)
  const day = { label: t('register-last-day'), hint: t('register-last-day-hint') }
  return {
    endSeat: (): Act => ({
      title: t('register-end-seat'),
      consequence: <p>{t('register-end-seat-means', { seat: seat.code })}</p>,
      confirm: t('register-end-seat'),
      danger: true,
      day,
      send: async (values) => {
        const answer = await endSeat({ input: { id: seat.id, validUntil: values.day || null } })
        if (!answer.ok) return asDay(answer.problem, 'validUntil')
        onDone({ sentence: t('register-seat-ended', { seat: seat.code }), eid: answer.data.act.eid ?? null })
        return null
      },
    }),
    endMandate: (mandate: Mandate): Act => ({
      title: t('register-end-mandate'),
      consequence: <p>{t('register-end-mandate-means', { seat: seat.code })}</p>,
      confirm: t('register-end-mandate'),
      danger: true,
      day,
      send: async (values) => {
        const answer = await endMandate({ input: { id: mandate.id, endsOn: values.day || null } })
        if (!answer.ok) return asDay(answer.problem, 'endsOn')
        onDone({ sentence: t('register-mandate-ended'), eid: answer.data.act.eid ?? null })
        return null
      },
    }),
  }
}

/** The dialog’s day goes by another name in each act. */
function asDay<P extends { fields: { field: string; code: string; message: string }[] }>(problem: P, name: string): P {
  return { ...problem, fields: problem.fields.map((error) => (error.field === name ? { ...error, field: 'day' } : error)) }
}
