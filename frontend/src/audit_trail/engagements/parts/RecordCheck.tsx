import type { VNode } from 'preact'
import type { AuditCheckKind, AuditCheckResult } from '../../../gql/graphql'
import { useCommand } from '../../../shared/command'
import { useForm } from '../../../shared/form'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { Button } from '../../../shared/ui/Button'
import { RadioGroup } from '../../../shared/ui/Choices'
import { ErrorSummary, Field, Select, TextArea } from '../../../shared/ui/Field'
import type { Done } from '../../../shared/ui/Recorded'
import { KINDS, plainNames, RESULTS } from '../logic/words'
import { LanguageField, useOwnLanguage } from './LanguageField'

const RecordCheck_Mutation = graphql(`
  mutation RecordCheck($input: RecordCheckInput!) {
    recordCheck(input: $input) { eid engagement { id state } }
  }
`)

/** A check as the list has it. */
export interface CheckBegun {
  kind: AuditCheckKind
  about: string
  command: string
}

/** Notes what was checked, how, over how many entries, and how it ended. */
export function RecordCheck(props: { engagement: string; begun: CheckBegun; size: number; done: (done: Done) => void }): VNode {
  const { t } = useI18n()
  const [send] = useCommand(RecordCheck_Mutation)
  const form = useForm({
    initial: {
      ...props.begun,
      size: String(props.size),
      result: '' as AuditCheckResult | '',
      note: '',
      language: useOwnLanguage(),
    },
    check: ({ command, result }) => ({
      ...(command.trim() ? {} : { command: t('shared-field-required', { field: t('engagements-check-command') }) }),
      ...(result ? {} : { result: t('shared-field-required', { field: t('engagements-check-result') }) }),
    }),
    send: async ({ kind, about, command, size, result, note, language }) => {
      if (result === '') return null
      const said = note.trim() === '' ? null : { language, text: note }
      const of = about.trim() === '' ? null : about
      const input = { engagementId: props.engagement, kind, about: of, command, size: Number(size) || 0, result, note: said }
      const answer = await send({ input })
      if (!answer.ok) return plainNames(answer.problem)
      props.done({ sentence: t('engagements-done-check', { kind: t(KINDS[kind]) }), eid: answer.data.recordCheck.eid })
      return null
    },
  })
  return (
    <form class="form" onSubmit={form.submit} noValidate>
      <ErrorSummary form={form} />
      <Select
        form={form}
        name="kind"
        label={t('engagements-check-kind')}
        options={Object.entries(KINDS).map(([value, key]) => ({ value, label: t(key) }))}
      />
      <Field form={form} name="about" required={false} label={t('engagements-check-about')} maxLength={200} />
      <TextArea form={form} name="command" label={t('engagements-check-command')} rows={3} maxLength={2000} />
      <Field form={form} name="size" label={t('engagements-check-size')} />
      <RadioGroup
        form={form}
        name="result"
        legend={t('engagements-check-result')}
        options={Object.entries(RESULTS).map(([value, key]) => ({ value: value as AuditCheckResult, label: t(key) }))}
      />
      <LanguageField form={form} />
      <TextArea form={form} name="note" required={false} label={t('engagements-check-note')} rows={3} maxLength={10000} lang={form.values.language} />
      <div class="form-actions">
        <Button type="submit" busy={form.busy}>
          {t('engagements-check-do')}
        </Button>
      </div>
    </form>
  )
}
