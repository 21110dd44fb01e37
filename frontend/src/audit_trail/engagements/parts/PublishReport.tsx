import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { AuditOpinion } from '../../../gql/graphql'
import { useCommand } from '../../../shared/command'
import { useForm } from '../../../shared/form'
import { graphql, type Problem } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { uploadDocument } from '../../../shared/upload'
import { Button } from '../../../shared/ui/Button'
import { RadioGroup } from '../../../shared/ui/Choices'
import { ErrorSummary, TextArea } from '../../../shared/ui/Field'
import type { Done } from '../../../shared/ui/Recorded'
import { OPINIONS, plainNames } from '../logic/words'
import { LanguageField, useOwnLanguage } from './LanguageField'

const PublishReport_Mutation = graphql(`
  mutation PublishReport($input: PublishReportInput!) {
    publishReport(input: $input) { eid engagement { id state } }
  }
`)

const PDF = 'application/pdf'

/** Publishes the report, perhaps with a PDF beside it; the audit ends. */
export function PublishReport(props: { engagement: string; done: (done: Done) => void }): VNode {
  const { t, lang } = useI18n()
  const [send] = useCommand(PublishReport_Mutation)
  const [file, setFile] = useState<File | null>(null)
  const form = useForm({
    initial: { opinion: '' as AuditOpinion | '', summary: '', language: useOwnLanguage() },
    check: ({ opinion, summary }) => ({
      ...(opinion ? {} : { opinion: t('shared-field-required', { field: t('engagements-report-opinion') }) }),
      ...(summary.trim() ? {} : { summary: t('shared-field-required', { field: t('engagements-report-summary') }) }),
    }),
    send: async ({ opinion, summary, language }) => {
      if (opinion === '') return null
      const pdf = file === null ? null : await uploadDocument(file, PDF, lang, () => undefined).done
      if (pdf !== null && !pdf.ok) return named(pdf.problem, t('engagements-report-pdf-wrong'))
      const input = { engagementId: props.engagement, opinion, summary: { language, text: summary }, pdfSha256: pdf?.sha256 ?? null }
      const answer = await send({ input })
      if (!answer.ok) return plainNames(answer.problem)
      props.done({ sentence: t('engagements-state-reported'), eid: answer.data.publishReport.eid })
      return null
    },
  })
  return (
    <form class="form" onSubmit={form.submit} noValidate>
      <ErrorSummary form={form} />
      <p class="consequence">{t('engagements-report-publish-hint')}</p>
      <RadioGroup
        form={form}
        name="opinion"
        legend={t('engagements-report-opinion')}
        options={Object.entries(OPINIONS).map(([value, key]) => ({ value: value as AuditOpinion, label: t(key) }))}
      />
      <LanguageField form={form} />
      <TextArea form={form} name="summary" label={t('engagements-report-summary')} rows={8} maxLength={10000} lang={form.values.language} />
      <div class="field">
        <label class="ds-label" for="report-pdf" data-weight="semibold">
          {t('engagements-report-pdf-file')}
        </label>
        <input id="report-pdf" type="file" accept=".pdf" onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)} />
      </div>
      <div class="form-actions">
        <Button type="submit" busy={form.busy}>
          {t('engagements-report-do')}
        </Button>
      </div>
    </form>
  )
}

/** A refused upload has its code's words, or ours where it has none. */
function named(problem: Problem, fallback: string): Problem {
  return { ...problem, message: problem.message || fallback }
}
