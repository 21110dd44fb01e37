import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import type { DecisionRow_DecisionFragment } from '../../gql/graphql'
import { useI18n } from '../../shared/i18n'
import { DecisionRow } from '../../shared/ui/DecisionRow'
import { Empty } from '../../shared/ui/States'

/** The last decisions with their outcome, figures and bar. */
export function LatestDecisions(props: { decisions: readonly DecisionRow_DecisionFragment[]; total: number }): VNode {
  const { t } = useI18n()
  return (
    <section aria-labelledby="latest">
      <div class="section-head">
        <h2 id="latest" class="heading-md">
          {t('home-latest')}
        </h2>
        {props.total > 0 && <Link href="/decisions">{t('home-all-decisions', { count: props.total })}</Link>}
      </div>
      {props.decisions.length === 0 ? (
        <Empty>{t('home-latest-empty')}</Empty>
      ) : (
        <ul class="decision-rows">
          {props.decisions.map((decision) => (
            <DecisionRow key={decision.id} decision={decision} heading="h3" />
          ))}
        </ul>
      )}
    </section>
  )
}
