import type { VNode } from 'preact'
import type { Sector } from '../../gql/graphql'
import { useI18n } from '../i18n'
import { hemicycle } from './hemicycle'
import { sectorClass, SECTORS, useSectorName } from './Sector'

/** One seat to draw: its sector, or null when vacant; `dimmed` while a filter is on others. */
export interface HemicycleSeat {
  sector: Sector | null
  dimmed?: boolean
}

/** Seats of a council as a half circle, grouped by sector; its sentence is read instead of the drawing. */
export function Hemicycle(props: { seats: readonly HemicycleSeat[]; total: number }): VNode {
  const { t, format } = useI18n()
  const name = useSectorName()
  const { places, radius } = hemicycle(props.seats.length)
  const counts = SECTORS.map((sector) => [sector, props.seats.filter((s) => s.sector === sector).length] as const)
  const sentence = format.list(
    counts.filter(([, n]) => n > 0).map(([sector, n]) => t('shared-sector-seats', { sector: name(sector), count: n })),
  )
  return (
    <div class="hemicycle" role="img" aria-label={sentence}>
      <svg viewBox="-1.09 -1.09 2.18 1.2" aria-hidden="true">
        {places.map((place, index) => (
          <circle
            key={index}
            cx={place.x}
            cy={-place.y}
            r={radius}
            class={`seat ${seatClass(props.seats[index])}`}
          />
        ))}
      </svg>
      <span class="hemicycle-total" aria-hidden="true">
        <b>{format.number(props.total)}</b>
        <span>{t('shared-seats-word', { count: props.total })}</span>
      </span>
    </div>
  )
}

function seatClass(seat: HemicycleSeat | undefined): string {
  const colour = seat?.sector ? sectorClass(seat.sector) : 'seat-vacant'
  return seat?.dimmed ? `${colour} seat-dimmed` : colour
}
