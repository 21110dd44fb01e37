import type { VNode } from 'preact'
import type { Shares_CouncilFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { oneOf, useUrlState } from '../../shared/url-state'
import { DataTable } from '../../shared/ui/DataTable'
import { Figure } from '../../shared/ui/Figure'
import { sectorClass, SECTORS, useSectorName } from '../../shared/ui/Sector'
import { shareRows, type ShareRow } from '../logic/shares'

export const Shares_Council = graphql(`
  fragment Shares_Council on Council {
    sectors { sector organisations seats ballotsCast ballotsPossible }
  }
`)

/** Share of seats beside share of ballots cast: when the two drift apart, a group is missing. */
export function Shares(props: { council: Shares_CouncilFragment }): VNode {
  const { t } = useI18n()
  const [{ view }, set] = useUrlState({ view: oneOf(['chart', 'table']) })
  const rows = shareRows(props.council.sectors, SECTORS)
  const counted = rows.some((row) => row.ballotsPossible > 0)
  return (
    <div class="band">
      <div class="wrap">
        <Figure
          id="shares"
          title={t('home-shares-title')}
          subtitle={counted ? t('home-shares-subtitle') : t('home-shares-empty')}
          view={view}
          onView={(next) => set({ view: next })}
          chart={<SharesChart rows={rows} />}
          table={<SharesTable rows={rows} />}
        />
      </div>
    </div>
  )
}

function SharesChart({ rows }: { rows: ShareRow[] }): VNode {
  const { t, format } = useI18n()
  const name = useSectorName()
  const largest = Math.max(...rows.flatMap((row) => [row.seatsShare, row.ballotsShare ?? 0]), 0.01)
  const bar = (share: number) => ({ inlineSize: `${(share / largest) * 100}%` })
  return (
    <div class="shares">
      {rows.map((row) => (
        <div class="shares-row" key={row.sector}>
          <span class="shares-name">{name(row.sector)}</span>
          <span class="shares-bars" aria-hidden="true">
            <span class={`shares-bar ${sectorClass(row.sector)}`} style={bar(row.seatsShare)} />
            {row.ballotsShare !== null && (
              <span class={`shares-bar shares-bar-hatched ${sectorClass(row.sector)}`} style={bar(row.ballotsShare)} />
            )}
          </span>
          <span class="shares-figures">
            <span>{t('home-share-seats', { share: format.percent(row.seatsShare) })}</span>
            {row.ballotsShare !== null && (
              <span>{t('home-share-ballots', { share: format.percent(row.ballotsShare) })}</span>
            )}
          </span>
        </div>
      ))}
      <p class="shares-legend subtle">
        <span class="swatch swatch-plain" aria-hidden="true" /> {t('home-legend-seats')}
        <span class="swatch swatch-hatched" aria-hidden="true" /> {t('home-legend-ballots')}
      </p>
    </div>
  )
}

function SharesTable({ rows }: { rows: ShareRow[] }): VNode {
  const { t, format } = useI18n()
  const name = useSectorName()
  return (
    <DataTable
      caption={t('home-shares-title')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.sector}
      columns={[
        { key: 'sector', header: t('home-column-sector'), cell: (r) => name(r.sector), rowHeader: true },
        { key: 'n', header: t('home-column-organisations'), cell: (r) => format.number(r.organisations), numeric: true },
        { key: 'seats', header: t('home-column-seats'), cell: (r) => format.number(r.seats), numeric: true },
        { key: 'share', header: t('home-column-seats-share'), cell: (r) => format.percent(r.seatsShare), numeric: true },
        { key: 'cast', header: t('home-column-ballots'), cell: (r) => format.number(r.ballotsCast), numeric: true },
        { key: 'of', header: t('home-column-possible'), cell: (r) => format.number(r.ballotsPossible), numeric: true },
        {
          key: 'ballots',
          header: t('home-column-ballots-share'),
          cell: (r) => (r.ballotsShare === null ? '–' : format.percent(r.ballotsShare)),
          numeric: true,
        },
      ]}
    />
  )
}
