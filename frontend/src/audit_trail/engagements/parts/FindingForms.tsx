import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import type { Findings_AuditFindingFragment } from '../../../gql/graphql'
import { useCommand } from '../../../shared/command'
import { useForm } from '../../../shared/form'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { Button } from '../../../shared/ui/Button'
import { ErrorSummary, Field, TextArea } from '../../../shared/ui/Field'
import type { Done } from '../../../shared/ui/Recorded'
import { plainNames } from '../logic/words'
import { LanguageField, useOwnLanguage } from './LanguageField'

const AnswerFinding_Mutation = graphql(`
  mutation AnswerFinding($input: AnswerFindingInput!) {
    answerFinding(input: $input) { eid engagement { id state } }
  }
`)
const JudgeAnswer_Mutation = graphql(`
  mutation JudgeAnswer($input: JudgeAnswerInput!) {
    judgeAnswer(input: $input) { eid engagement { id state } }
  }
`)
const WithholdFinding_Mutation = graphql(`
  mutation WithholdFinding($input: WithholdFindingInput!) {
    withholdFinding(input: $input) { eid engagement { id state } }
  }
`)

interface FormProps {
  finding: Pick<Findings_AuditFindingFragment, 'id' | 'number' | 'state' | 'withheld'>
  done: (done: Done) => void
}

/** The council's answer. */
export function AnswerForm({ finding, done }: FormProps): VNode {
  const { t } = useI18n()
  const [send] = useCommand(AnswerFinding_Mutation)
  const form = useForm({
    initial: { text: '', language: useOwnLanguage() },
    check: ({ text }) => (text.trim() ? {} : { text: t('shared-field-required', { field: t('engagements-answer-text') }) }),
    send: async ({ text, language }) => {
      const answer = await send({ input: { findingId: finding.id, text: { language, text } } })
      if (!answer.ok) return plainNames(answer.problem)
      done({ sentence: t('engagements-done-answer'), eid: answer.data.answerFinding.eid })
      return null
    },
  })
  return (
    <form class="form" onSubmit={form.submit} noValidate>
      <ErrorSummary form={form} />
      <LanguageField form={form} />
      <TextArea form={form} name="text" label={t('engagements-answer-text')} rows={8} maxLength={10000} lang={form.values.language} />
      <div class="form-actions">
        <Button type="submit" busy={form.busy}>
          {t('engagements-answer-do')}
        </Button>
      </div>
    </form>
  )
}

/** Whether the auditor takes the answer as settling the finding. */
export function JudgeForm({ finding, done }: FormProps): VNode {
  const { t } = useI18n()
  const [send] = useCommand(JudgeAnswer_Mutation)
  // Which of the two buttons was pressed: known at once, as the form is sent by the same press.
  const pressed = useRef(true)
  const form = useForm({
    initial: { text: '', language: useOwnLanguage() },
    send: async ({ text, language }) => {
      const accepted = pressed.current
      const said = text.trim() === '' ? null : { language, text }
      const answer = await send({ input: { findingId: finding.id, accepted, text: said } })
      if (!answer.ok) return plainNames(answer.problem)
      const sentence = t(accepted ? 'engagements-finding-accepted' : 'engagements-finding-contested')
      done({ sentence, eid: answer.data.judgeAnswer.eid })
      return null
    },
  })
  return (
    <form class="form" onSubmit={form.submit} noValidate>
      <ErrorSummary form={form} />
      <LanguageField form={form} />
      <TextArea form={form} name="text" required={false} label={t('engagements-judge-text')} hint={t('engagements-judge-hint')} rows={6} maxLength={10000} lang={form.values.language} />
      <div class="form-actions">
        <Button type="submit" busy={form.busy} onClick={() => (pressed.current = true)}>
          {t('engagements-judge-accept')}
        </Button>
        <Button type="submit" variant="secondary" danger busy={form.busy} onClick={() => (pressed.current = false)}>
          {t('engagements-judge-refuse')}
        </Button>
      </div>
    </form>
  )
}

/** Why the words of a finding are no longer public. */
export function WithholdForm({ finding, done }: FormProps): VNode {
  const { t } = useI18n()
  const [send] = useCommand(WithholdFinding_Mutation)
  const form = useForm({
    initial: { ground: '', reason: '', language: useOwnLanguage() },
    check: ({ ground, reason }) => ({
      ...(ground.trim() ? {} : { ground: t('shared-field-required', { field: t('engagements-withheld-ground') }) }),
      ...(reason.trim() ? {} : { reason: t('shared-field-required', { field: t('engagements-reason') }) }),
    }),
    send: async ({ ground, reason, language }) => {
      const answer = await send({ input: { findingId: finding.id, withheld: { ground, reason: { language, text: reason } } } })
      if (!answer.ok) return plainNames(answer.problem)
      done({ sentence: t('engagements-done-withheld'), eid: answer.data.withholdFinding.eid })
      return null
    },
  })
  return (
    <form class="form" onSubmit={form.submit} noValidate>
      <ErrorSummary form={form} />
      <p class="consequence">{t('engagements-withhold-consequence')}</p>
      <Field form={form} name="ground" label={t('engagements-withheld-ground')} maxLength={300} />
      <LanguageField form={form} />
      <TextArea form={form} name="reason" label={t('engagements-reason')} rows={4} maxLength={10000} lang={form.values.language} />
      <div class="form-actions">
        <Button type="submit" danger busy={form.busy}>
          {t('engagements-withhold')}
        </Button>
      </div>
    </form>
  )
}
