import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import type { MandateKind, Seats_OrganisationFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { Card } from '../../shared/ui/Card'
import { Empty } from '../../shared/ui/States'
import { Tag } from '../../shared/ui/Tag'
import { Code } from '../../shared/ui/Words'

export const Seats_Organisation = graphql(`
  fragment Seats_Organisation on Organisation {
    personsHidden
    seats {
      id
      code
      validFrom
      validUntil
      vacant
      mandates { id kind startsOn endsOn current person { id displayName } }
    }
  }
`)

type Organisation = Seats_OrganisationFragment
type Seat = Organisation['seats'][number]

/** The member's seats and who acts for each, unless the association shows no persons. */
export function Seats({ organisation }: { organisation: Organisation }): VNode {
  const { t } = useI18n()
  return (
    <Card id="own-seats" title={t('membership-own-seats')}>
      {organisation.personsHidden && <p class="notice">{t('membership-persons-hidden')}</p>}
      {organisation.seats.length === 0 && <Empty>{t('membership-no-seat')}</Empty>}
      <ul class="own-seats">
        {organisation.seats.map((seat) => (
          <li key={seat.id}>
            <SeatLine seat={seat} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function SeatLine({ seat }: { seat: Seat }): VNode {
  const { t, format } = useI18n()
  const current = seat.mandates.filter((mandate) => mandate.current && mandate.person)
  return (
    <>
      <h3 class="heading-xs seat-head">
        <span>{t('membership-seat')}</span> <Code>{seat.code}</Code>
        <Link href={`/audit/subject/${seat.id}`} className="seat-record">
          {t('membership-in-record')}
        </Link>
        {seat.vacant && <Tag tone="warn">{t('membership-vacant')}</Tag>}
      </h3>
      <p class="subtle">
        {seat.validUntil
          ? t('membership-from-to', { from: format.date(seat.validFrom), to: format.date(seat.validUntil) })
          : t('membership-since', { date: format.date(seat.validFrom) })}
      </p>
      {current.length > 0 && (
        <dl class="seat-people">
          {current.map((mandate) => (
            <div key={mandate.id}>
              <dt>{kindName(mandate.kind, t)}</dt>
              <dd>
                <bdi>{mandate.person?.displayName}</bdi>{' '}
                <span class="subtle">{t('membership-since', { date: format.date(mandate.startsOn) })}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

function kindName(kind: MandateKind, t: ReturnType<typeof useI18n>['t']): string {
  return kind === 'TITULAR' ? t('membership-titular') : t('membership-substitute')
}
