import type { ComponentChildren, VNode } from 'preact'
import type { HomeFigures_CouncilFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { Card } from '../../shared/ui/Card'

export const HomeFigures_Council = graphql(`
  fragment HomeFigures_Council on Council {
    founded
    seatsTotal
    seatsFilled
    decisionCounts { adopted rejected closed confirmed }
  }
`)

/** Three numbers that say how much has happened here. */
export function HomeFigures(props: { council: HomeFigures_CouncilFragment; entries: number }): VNode {
  const { t, format } = useI18n()
  const { decisionCounts: counts, seatsFilled, seatsTotal, founded } = props.council
  const decided = counts.adopted + counts.rejected
  return (
    <Card title={t('home-figures')} id="figures" className="home-figures">
      <Number value={format.number(decided)}>
        {t('home-figure-decided', { count: decided })}
      </Number>
      {decided > 0 && (
        <p class="subtle">{t('home-figure-adopted', { adopted: counts.adopted, rejected: counts.rejected })}</p>
      )}
      <Number value={format.number(seatsFilled)}>{t('home-figure-seats', { total: seatsTotal })}</Number>
      <Number value={format.number(props.entries)}>{t('home-figure-entries', { count: props.entries })}</Number>
      {founded && <p class="subtle">{t('home-founded', { year: String(founded) })}</p>}
    </Card>
  )
}

function Number(props: { value: string; children: ComponentChildren }): VNode {
  return (
    <p class="figure-number">
      <b>{props.value}</b>
      <span class="subtle">{props.children}</span>
    </p>
  )
}
