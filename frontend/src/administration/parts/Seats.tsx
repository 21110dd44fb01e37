import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useToday } from '../../shared/today'
import { useData } from '../../shared/use-data'
import { Card } from '../../shared/ui/Card'
import { Loaded } from '../../shared/ui/States'
import { Tag } from '../../shared/ui/Tag'
import { Code, Words } from '../../shared/ui/Words'
import { vacantSeats } from '../logic/attention'

const SeatsToFill_Query = graphql(`
  query SeatsToFill {
    active: organisations(status: ACTIVE, first: 200) {
      nodes { id code name { ...Words_LocalisedText } seats { id code vacant validFrom validUntil } }
    }
    suspended: organisations(status: SUSPENDED, first: 20) {
      nodes { id code name { ...Words_LocalisedText } }
    }
    council { id seatsTotal seatsFilled }
  }
`)

const TYPES = ['Organisation', 'Seat', 'Mandate'] as const
/** More than these are not listed one by one. */
const SHOWN = 6

/** Seats that nobody speaks for, and organisations that are suspended. */
export function SeatsToFill(): VNode {
  const { t } = useI18n()
  const today = useToday()
  const data = useData(SeatsToFill_Query, {}, TYPES)
  return (
    <Card id="seats-to-fill" title={t('administration-seats')} actions={<Link href="/admin/organisations">{t('administration-organisations')}</Link>}>
      <Loaded from={data} lines={3} tall>
        {({ active, suspended, council }) => {
          const vacant = vacantSeats(active.nodes, today)
          return (
            <>
              <p class={vacant.length === 0 ? 'all-well' : undefined}>
                {t('administration-seats-filled', { filled: council.seatsFilled, total: council.seatsTotal })}
              </p>
              <ul class="attention-list">
                {vacant.slice(0, SHOWN).map(({ organisation, seat }) => (
                  <li key={seat.id}>
                    <p class="attention-what">
                      <Tag tone="warn">{t('administration-seat-vacant')}</Tag> <Code>{seat.code}</Code>
                    </p>
                    <Link href={`/admin/organisations/${organisation.code}`}>
                      <Words of={organisation.name} />
                    </Link>
                  </li>
                ))}
                {suspended.nodes.map((organisation) => (
                  <li key={organisation.id}>
                    <p class="attention-what">
                      <Tag tone="warn">{t('administration-suspended')}</Tag> <Code>{organisation.code}</Code>
                    </p>
                    <Link href={`/admin/organisations/${organisation.code}`}>
                      <Words of={organisation.name} />
                    </Link>
                  </li>
                ))}
              </ul>
              {vacant.length > SHOWN && <p class="subtle">{t('administration-and-more', { count: vacant.length - SHOWN })}</p>}
            </>
          )
        }}
      </Loaded>
    </Card>
  )
}
