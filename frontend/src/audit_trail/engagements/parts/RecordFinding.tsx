import type { VNode } from 'preact'
import type { AuditSeverity } from '../../../gql/graphql'
import { useCommand } from '../../../shared/command'
import { useForm } from '../../../shared/form'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { useToday } from '../../../shared/today'
import { Button } from '../../../shared/ui/Button'
import { Checkbox } from '../../../shared/ui/Choices'
import { ErrorSummary, Field, Select, TextArea } from '../../../shared/ui/Field'
import type { Done } from '../../../shared/ui/Recorded'
import { eidsOf, plainNames, SEVERITIES } from '../logic/words'
import { LanguageField, useOwnLanguage } from './LanguageField'

const RecordFinding_Mutation = graphql(`
  mutation RecordFinding($input: RecordFindingInput!) {
    recordFinding(input: $input) { eid engagement { id state } }
  }
`)

/** Records a finding: what it is, on which entries it rests, what is recommended, until when the council answers. */
export function RecordFinding(props: { engagement: string; done: (done: Done) => void }): VNode {
  const { t } = useI18n()
  const today = useToday()
  const [send] = useCommand(RecordFinding_Mutation)
  const form = useForm({
    initial: {
      severity: 'MEDIUM' as AuditSeverity,
      language: useOwnLanguage(),
      title: '',
      text: '',
      recommendation: '',
      evidence: '',
      dueOn: '',
      withheld: false,
      ground: '',
      reason: '',
    },
    check: (values) => {
      const due = (name: 'title' | 'text' | 'recommendation' | 'dueOn' | 'ground' | 'reason', field: string) =>
        values[name].trim() === '' ? { [name]: t('shared-field-required', { field }) } : {}
      return {
        ...due('title', t('engagements-title-field')),
        ...due('text', t('engagements-finding-text')),
        ...due('recommendation', t('engagements-recommendation')),
        ...due('dueOn', t('engagements-finding-due')),
        ...(values.withheld ? { ...due('ground', t('engagements-withheld-ground')), ...due('reason', t('engagements-reason')) } : {}),
      }
    },
    send: async ({ language, text, evidence, withheld, ground, reason, ...rest }) => {
      const input = {
        ...rest,
        engagementId: props.engagement,
        text: { language, text },
        evidence: eidsOf(evidence),
        withheld: withheld ? { ground, reason: { language, text: reason } } : null,
      }
      const answer = await send({ input })
      if (!answer.ok) return plainNames(answer.problem)
      props.done({ sentence: t('engagements-done-finding'), eid: answer.data.recordFinding.eid })
      return null
    },
  })
  const { language, withheld } = form.values
  return (
    <form class="form" onSubmit={form.submit} noValidate>
      <ErrorSummary form={form} />
      <Select
        form={form}
        name="severity"
        label={t('engagements-finding-severity')}
        options={Object.entries(SEVERITIES).map(([value, key]) => ({ value, label: t(key) }))}
      />
      <LanguageField form={form} />
      <Field form={form} name="title" label={t('engagements-title-field')} maxLength={200} lang={language} />
      <TextArea form={form} name="text" label={t('engagements-finding-text')} rows={6} maxLength={10000} lang={language} />
      <TextArea form={form} name="recommendation" label={t('engagements-recommendation')} rows={4} maxLength={10000} lang={language} />
      <TextArea
        form={form}
        name="evidence"
        required={false}
        label={t('engagements-finding-evidence')}
        hint={t('engagements-finding-evidence-hint')}
        rows={3}
      />
      <Field form={form} name="dueOn" type="date" label={t('engagements-finding-due')} min={today} />
      <Checkbox form={form} name="withheld" label={t('engagements-withhold-choice')} />
      {withheld && (
        <>
          <Field form={form} name="ground" label={t('engagements-withheld-ground')} maxLength={300} />
          <TextArea form={form} name="reason" label={t('engagements-reason')} rows={3} maxLength={10000} lang={language} />
        </>
      )}
      <div class="form-actions">
        <Button type="submit" busy={form.busy}>
          {t('engagements-finding-do')}
        </Button>
      </div>
    </form>
  )
}
