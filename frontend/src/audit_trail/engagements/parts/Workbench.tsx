import type { VNode } from 'preact'
import type { AuditCheckKind } from '../../../gql/graphql'
import { useState } from 'preact/hooks'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { useData } from '../../../shared/use-data'
import { Button } from '../../../shared/ui/Button'
import { Card } from '../../../shared/ui/Card'
import { Dialog } from '../../../shared/ui/Dialog'
import type { Done } from '../../../shared/ui/Recorded'
import { Loaded } from '../../../shared/ui/States'
import { Tag } from '../../../shared/ui/Tag'
import { Command } from '../../parts/Command'
import { KINDS, RESULT_TONES, RESULTS } from '../logic/words'
import { PublishReport } from './PublishReport'
import { RecordCheck, type CheckBegun } from './RecordCheck'
import { RecordFinding } from './RecordFinding'

const Workbench_Query = graphql(`
  query Workbench($id: ID!) {
    engagement(id: $id) { id plan { kind about command done } }
    ledger { size }
  }
`)

const TYPES = ['Engagement'] as const

interface Props {
  engagement: { id: string; can: readonly string[] }
  acted: (done: Done) => void
}

/** The list of checks with their commands: for everybody to repeat, for the auditor to work through and to record. */
export function Workbench({ engagement, acted }: Props): VNode {
  const { t } = useI18n()
  const data = useData(Workbench_Query, { id: engagement.id }, TYPES)
  const [check, setCheck] = useState<CheckBegun | null>(null)
  const [open, setOpen] = useState<'finding' | 'report' | null>(null)
  const can = (act: string) => engagement.can.includes(act)
  const done = (next: Done) => {
    setCheck(null)
    setOpen(null)
    acted(next)
    data.again()
  }
  const own = { kind: 'OWN' as AuditCheckKind, about: '', command: '' }
  return (
    <Card id="plan" title={t('engagements-plan')}>
      <p class="subtle">{t('engagements-plan-hint')}</p>
      <div class="finding-acts">
        {can('recordFinding') && <Button onClick={() => setOpen('finding')}>{t('engagements-finding-record')}</Button>}
        {can('recordCheck') && (
          <Button variant="secondary" onClick={() => setCheck(own)}>
            {t('engagements-check-record')}
          </Button>
        )}
        {can('publishReport') && (
          <Button variant="secondary" onClick={() => setOpen('report')}>
            {t('engagements-report-publish')}
          </Button>
        )}
      </div>
      <Loaded from={data} lines={6} tall>
        {({ engagement: found, ledger }) => (
          <>
            <ol class="plan">
              {found?.plan.map((planned) => (
                <li key={`${planned.kind} ${planned.about ?? ''}`}>
                  <p class="engagement-tags">
                    <b>{t(KINDS[planned.kind])}</b>
                    {planned.about && <bdi>{planned.about}</bdi>}
                    {planned.done ? (
                      <Tag tone={RESULT_TONES[planned.done]}>{t(RESULTS[planned.done])}</Tag>
                    ) : (
                      <span class="subtle">{t('engagements-not-done')}</span>
                    )}
                  </p>
                  <Command text={planned.command} label={t(KINDS[planned.kind])} />
                  {can('recordCheck') && (
                    <Button variant="tertiary" onClick={() => setCheck({ ...planned, about: planned.about ?? '' })}>
                      {t('engagements-check-record')}
                    </Button>
                  )}
                </li>
              ))}
            </ol>
            <Dialog title={t('engagements-check-record')} open={check !== null} onClose={() => setCheck(null)}>
              {check && <RecordCheck engagement={engagement.id} begun={check} size={ledger.size} done={done} />}
            </Dialog>
          </>
        )}
      </Loaded>
      <Dialog
        title={t(open === 'report' ? 'engagements-report-publish' : 'engagements-finding-record')}
        open={open !== null}
        onClose={() => setOpen(null)}
      >
        {open === 'finding' && <RecordFinding engagement={engagement.id} done={done} />}
        {open === 'report' && <PublishReport engagement={engagement.id} done={done} />}
      </Dialog>
    </Card>
  )
}
