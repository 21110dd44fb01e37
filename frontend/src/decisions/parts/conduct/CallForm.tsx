import type { VNode } from 'preact'
import { useCommand } from '../../../shared/command'
import { useForm } from '../../../shared/form'
import { graphql } from '../../../shared/graphql'
import { useI18n, type Key } from '../../../shared/i18n'
import { useNow } from '../../../shared/now'
import { Button } from '../../../shared/ui/Button'
import { RadioGroup } from '../../../shared/ui/Choices'
import { ErrorSummary, Field } from '../../../shared/ui/Field'
import type { Done } from '../../../shared/ui/Recorded'
import { offsetName, wallOf } from '../../../shared/zone'
import { readCall, type CallValues, type Fault } from '../../logic/calling'

const CallDecision_Mutation = graphql(`
  mutation CallDecision($input: CallDecisionInput!) {
    callDecision(input: $input) { eid decision { id code state } }
  }
`)

const FAULTS = {
  missing: 'conduct-time-missing',
  malformed: 'conduct-time-missing',
  skipped: 'conduct-time-skipped',
  past: 'conduct-time-past',
  'before-opening': 'conduct-time-before-opening',
  'too-long': 'conduct-time-too-long',
} as const satisfies Record<Fault, Key>

interface Props {
  id: string
  version: number
  onDone: (code: string, done: Done) => void
  onClose: () => void
}

/** When the vote opens and closes, on the council's clocks; what can no longer be changed is said before the button. */
export function CallForm(props: Props): VNode {
  const { t, format } = useI18n()
  const zone = format.timeZone
  const [call] = useCommand(CallDecision_Mutation)
  const form = useForm<CallValues>({
    initial: { opens: 'now', opensAt: '', closesAt: '' },
    check: (values) => {
      const reading = readCall(values, zone, Date.now())
      if (reading.ok) return {}
      return Object.fromEntries(Object.entries(reading.faults).map(([name, fault]) => [name, t(FAULTS[fault])]))
    },
    send: async (values) => {
      const reading = readCall(values, zone, Date.now())
      if (!reading.ok) return null
      const { opensAt, closesAt } = reading.window
      const answer = await call({ input: { id: props.id, opensAt, closesAt } })
      if (!answer.ok) return answer.problem
      const { decision, eid } = answer.data.callDecision
      props.onDone(decision.code, { sentence: t('conduct-called', { code: decision.code }), eid: eid ?? null })
      return null
    },
  })
  const least = wallOf(Date.now(), zone)
  return (
    <form class="form" onSubmit={form.submit} noValidate>
      <ErrorSummary form={form} />
      <Zone />
      <RadioGroup
        form={form}
        name="opens"
        legend={t('conduct-opens')}
        options={[
          { value: 'now', label: t('conduct-opens-now'), hint: t('conduct-opens-now-hint') },
          { value: 'at', label: t('conduct-opens-at'), hint: t('conduct-opens-at-hint') },
        ]}
      />
      {form.values.opens === 'at' && <Field form={form} name="opensAt" type="datetime-local" label={t('conduct-opens-time')} min={least} />}
      <Field form={form} name="closesAt" type="datetime-local" label={t('conduct-closes-time')} min={least} />
      <InWords values={form.values} />
      <div class="consequence">
        <p>
          <b>{t('conduct-call-means')}</b>
        </p>
        <ul>
          <li>{t('conduct-call-text', { version: props.version })}</li>
          <li>{t('conduct-call-rule')}</li>
          <li>{t('conduct-call-public')}</li>
          <li>{t('conduct-call-annul')}</li>
        </ul>
      </div>
      <div class="form-actions">
        <Button type="submit" busy={form.busy}>
          {t('conduct-call')}
        </Button>
        <Button variant="tertiary" onClick={props.onClose}>
          {t('administration-leave')}
        </Button>
      </div>
    </form>
  )
}

/** Whose clocks are meant, and how they stand to one's own. */
function Zone(): VNode {
  const { t, format } = useI18n()
  const now = useNow()
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const differs = wallOf(now, own) !== wallOf(now, format.timeZone)
  return (
    <p class="notice">
      {t('conduct-zone', { zone: format.timeZone, offset: offsetName(format.timeZone, now) })}{' '}
      {differs && t('conduct-zone-differs', { zone: own })}
    </p>
  )
}

/** What was typed, as everybody will read it. */
function InWords({ values }: { values: CallValues }): VNode | null {
  const { t, format } = useI18n()
  const reading = readCall(values, format.timeZone, useNow(5_000))
  if (!reading.ok) return null
  const { opensAt, closesAt, length, twice } = reading.window
  return (
    <div class="in-words" role="status">
      <p>{opensAt === null ? t('conduct-window-now') : t('shared-opens', { when: format.dateTime(opensAt) })}</p>
      <p>{t('shared-closes', { when: format.dateTime(closesAt) })}</p>
      <p>{t('conduct-window-length', { length: format.duration(length) })}</p>
      {twice && <p>{t('conduct-time-twice')}</p>}
    </div>
  )
}
