import type { VNode } from 'preact'
import type { WorkbenchQuery } from '../../../gql/graphql'
import { useI18n } from '../../../shared/i18n'
import { Button } from '../../../shared/ui/Button'
import { Tag } from '../../../shared/ui/Tag'
import { Command } from '../../parts/Command'
import { KINDS, RESULT_TONES, RESULTS } from '../logic/words'

export type Planned = NonNullable<WorkbenchQuery['engagement']>['plan'][number]

/** The checks that belong to an audit, each with its command; `record` takes one up. An audit that has ended lists them to be repeated. */
export function Plan(props: { plan: readonly Planned[]; ended: boolean; record: ((planned: Planned) => void) | null }): VNode {
  const { t } = useI18n()
  const { record } = props
  return (
    <ol class="plan">
      {props.plan.map((planned) => (
        <li key={`${planned.kind} ${planned.about ?? ''}`}>
          <p class="engagement-tags">
            <b>{t(KINDS[planned.kind])}</b>
            {planned.about && <bdi>{planned.about}</bdi>}
            {planned.done ? (
              <Tag tone={RESULT_TONES[planned.done]}>{t(RESULTS[planned.done])}</Tag>
            ) : (
              !props.ended && <span class="subtle">{t('engagements-not-done')}</span>
            )}
          </p>
          <Command text={planned.command} label={t(KINDS[planned.kind])} />
          {record && (
            <Button variant="tertiary" onClick={() => record(planned)}>
              {t('engagements-check-record')}
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}
