import type { VNode } from 'preact'
import type { AuditCheckKind, EngagementState } from '../../../gql/graphql'
import { useState } from 'preact/hooks'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { useData } from '../../../shared/use-data'
import { Button } from '../../../shared/ui/Button'
import { Card } from '../../../shared/ui/Card'
import { Dialog } from '../../../shared/ui/Dialog'
import type { Done } from '../../../shared/ui/Recorded'
import { Loaded } from '../../../shared/ui/States'
import { Plan } from './Plan'
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
  engagement: { id: string; state: EngagementState; can: readonly string[] }
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
  const ended = engagement.state === 'REPORTED'
  const list = (
    <Loaded from={data} lines={6} tall>
      {({ engagement: found, ledger }) => (
        <>
          <Plan
            plan={found?.plan ?? []}
            ended={ended}
            record={can('recordCheck') ? (planned) => setCheck({ ...planned, about: planned.about ?? '' }) : null}
          />
          <Dialog title={t('engagements-check-record')} open={check !== null} onClose={() => setCheck(null)}>
            {check && <RecordCheck engagement={engagement.id} begun={check} size={ledger.size} done={done} />}
          </Dialog>
        </>
      )}
    </Loaded>
  )
  if (ended) {
    return (
      <details class="card plan-repeat">
        <summary>{t('engagements-plan-repeat')}</summary>
        <p class="subtle">{t('engagements-plan-hint')}</p>
        {list}
      </details>
    )
  }
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
      {list}
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
