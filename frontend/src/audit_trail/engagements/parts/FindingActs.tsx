import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Findings_AuditFindingFragment } from '../../../gql/graphql'
import { useI18n } from '../../../shared/i18n'
import { useLazy } from '../../../shared/lazy'
import { Button } from '../../../shared/ui/Button'
import { Dialog } from '../../../shared/ui/Dialog'
import { LazyPart } from '../../../shared/ui/LazyPart'
import type { Done } from '../../../shared/ui/Recorded'

interface Props {
  finding: Pick<Findings_AuditFindingFragment, 'id' | 'number' | 'state' | 'withheld'>
  can: readonly string[]
  acted: (done: Done) => void
}

/** What can be done with a finding now, by whoever looks. */
export function FindingActs({ finding, can, acted }: Props): VNode | null {
  const { t } = useI18n()
  const [open, setOpen] = useState<'answer' | 'judge' | 'withhold' | null>(null)
  const answers = can.includes('answerFinding') && (finding.state === 'RECORDED' || finding.state === 'CONTESTED')
  const judges = can.includes('judgeAnswer') && finding.state === 'ANSWERED'
  const withholds = can.includes('withholdFinding') && !finding.withheld
  if (!answers && !judges && !withholds) return null
  const done = (next: Done) => {
    setOpen(null)
    acted(next)
  }
  const titles = { answer: t('engagements-answer-give'), judge: t('engagements-judge'), withhold: t('engagements-withhold') }
  return (
    <div class="finding-acts">
      {answers && <Button onClick={() => setOpen('answer')}>{titles.answer}</Button>}
      {judges && <Button onClick={() => setOpen('judge')}>{titles.judge}</Button>}
      {withholds && (
        <Button variant="tertiary" onClick={() => setOpen('withhold')}>
          {titles.withhold}
        </Button>
      )}
      <Dialog title={open ? titles[open] : ''} open={open !== null} onClose={() => setOpen(null)}>
        {open && <FormOf act={open} finding={finding} done={done} />}
      </Dialog>
    </div>
  )
}

/** The form of an act; its code comes when it is first asked for. */
function FormOf({ act, finding, done }: { act: 'answer' | 'judge' | 'withhold'; finding: Props['finding']; done: (done: Done) => void }): VNode {
  const forms = useLazy(() => import('./FindingForms'), [])
  return (
    <LazyPart from={forms}>
      {({ AnswerForm, JudgeForm, WithholdForm }) => {
        const Form = { answer: AnswerForm, judge: JudgeForm, withhold: WithholdForm }[act]
        return <Form finding={finding} done={done} />
      }}
    </LazyPart>
  )
}
