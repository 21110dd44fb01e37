import type { VNode } from 'preact'
import type { Sector, SeatsPicture_CouncilFragment, SeatsPicture_OrganisationFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { DataTable } from '../../shared/ui/DataTable'
import { Hemicycle, type HemicycleSeat } from '../../shared/ui/Hemicycle'
import { SectorName, SECTORS } from '../../shared/ui/Sector'
import { Words } from '../../shared/ui/Words'

export const SeatsPicture_Council = graphql(`
  fragment SeatsPicture_Council on Council {
    seatsTotal
    seatsFilled
    sectors { sector organisations seats }
    colleges { id seats filled name { ...Words_LocalisedText } }
    rule { quorum { words } majority { words } }
  }
`)

export const SeatsPicture_Organisation = graphql(`
  fragment SeatsPicture_Organisation on Organisation {
    id
    sector
    seats { id college position vacant validUntil }
  }
`)

type Council = SeatsPicture_CouncilFragment

/** All seats as a half circle, how they are shared, and the rule in words. Filters dim the others. */
export function SeatsPicture(props: {
  council: Council
  /** Null when there are too many to draw seat by seat. */
  organisations: readonly SeatsPicture_OrganisationFragment[] | null
  sector: Sector | null
  college: string
}): VNode {
  const { t } = useI18n()
  const { council } = props
  return (
    <section class="card seats-picture" aria-labelledby="seats">
      <div>
        <h2 id="seats" class="heading-sm">
          {t('membership-seats')}
        </h2>
        <Hemicycle seats={seatsOf(props)} total={council.seatsTotal} />
      </div>
      <div class="stack">
        <SectorTable council={council} />
        <CollegeTable council={council} />
        <dl class="seats-rule">
          <div>
            <dt>{t('membership-quorum')}</dt>
            <dd>{council.rule.quorum.words}</dd>
          </div>
          <div>
            <dt>{t('membership-majority')}</dt>
            <dd>{council.rule.majority.words}</dd>
          </div>
        </dl>
      </div>
    </section>
  )
}

/** Seats in their stable order; from the totals of each sector where seats are not at hand one by one. */
function seatsOf(props: Parameters<typeof SeatsPicture>[0]): HemicycleSeat[] {
  const { council, organisations, sector, college } = props
  const dims = (own: Sector, ownCollege: string | null) =>
    (sector !== null && own !== sector) || (college !== '' && ownCollege !== null && ownCollege !== college)
  const held = organisations
    ? organisations
        .flatMap((o) => o.seats.filter((seat) => !seat.validUntil).map((seat) => ({ ...seat, sector: o.sector })))
        .sort((a, b) => SECTORS.indexOf(a.sector) - SECTORS.indexOf(b.sector) || a.position - b.position)
        .map((seat): HemicycleSeat => ({ sector: seat.sector, dimmed: dims(seat.sector, seat.college) }))
    : SECTORS.flatMap((key) => council.sectors.filter((s) => s.sector === key)).flatMap((s) =>
        Array.from({ length: s.seats }, (): HemicycleSeat => ({ sector: s.sector, dimmed: dims(s.sector, null) })),
      )
  const empty = Math.max(council.seatsTotal - held.length, 0)
  return [...held, ...Array.from({ length: empty }, (): HemicycleSeat => ({ sector: null }))]
}

function SectorTable({ council }: { council: Council }): VNode {
  const { t, format } = useI18n()
  const rows = SECTORS.flatMap((key) => council.sectors.filter((s) => s.sector === key))
  return (
    <DataTable
      caption={t('membership-by-sector')}
      rows={rows}
      rowKey={(row) => row.sector}
      columns={[
        { key: 'sector', header: t('membership-filter-sector'), rowHeader: true, cell: (r) => <SectorName sector={r.sector} /> },
        { key: 'n', header: t('membership-column-organisations'), numeric: true, cell: (r) => format.number(r.organisations) },
        { key: 'seats', header: t('membership-column-seats'), numeric: true, cell: (r) => format.number(r.seats) },
        {
          key: 'share',
          header: t('membership-column-share'),
          numeric: true,
          cell: (r) => format.percent(council.seatsTotal === 0 ? 0 : r.seats / council.seatsTotal),
        },
      ]}
    />
  )
}

function CollegeTable({ council }: { council: Council }): VNode | null {
  const { t, format } = useI18n()
  if (council.colleges.length === 0) return null
  return (
    <DataTable
      caption={t('membership-by-college')}
      rows={council.colleges}
      rowKey={(row) => row.id}
      columns={[
        { key: 'name', header: t('membership-filter-college'), rowHeader: true, cell: (r) => <Words of={r.name} /> },
        { key: 'seats', header: t('membership-column-seats'), numeric: true, cell: (r) => format.number(r.seats) },
        { key: 'filled', header: t('membership-column-filled'), numeric: true, cell: (r) => format.number(r.filled) },
      ]}
    />
  )
}
