import type { VNode } from 'preact'
import type { ChecksDone_AuditCheckFragment } from '../../../gql/graphql'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { Card } from '../../../shared/ui/Card'
import { Empty } from '../../../shared/ui/States'
import { Tag } from '../../../shared/ui/Tag'
import { Command } from '../../parts/Command'
import { KINDS, RESULT_TONES, RESULTS } from '../logic/words'
import { Entry } from './Entry'
import { SpokenProse } from './Spoken'

export const ChecksDone_AuditCheck = graphql(`
  fragment ChecksDone_AuditCheck on AuditCheck {
    id
    kind
    about
    command
    size
    result
    note { language text }
    recordedAt
    eid
  }
`)

/** What was checked, how, and how it ended. */
export function ChecksDone({ checks }: { checks: readonly ChecksDone_AuditCheckFragment[] }): VNode {
  const { t, format } = useI18n()
  return (
    <Card id="checks" title={t('engagements-checks')}>
      {checks.length === 0 && <Empty>{t('engagements-checks-none')}</Empty>}
      <ol class="checks-done">
        {checks.map((check) => (
          <li key={check.id}>
            <p class="engagement-tags">
              <b>{t(KINDS[check.kind])}</b>
              {check.about && <bdi>{check.about}</bdi>}
              <Tag tone={RESULT_TONES[check.result]}>{t(RESULTS[check.result])}</Tag>
            </p>
            <Command text={check.command} label={t('engagements-check-command')} />
            {check.note && <SpokenProse of={check.note} />}
            <p class="subtle">
              {format.date(check.recordedAt)} · {t('engagements-check-size')}: {format.number(check.size)} · <Entry eid={check.eid} />
            </p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
