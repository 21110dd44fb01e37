import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useCommand } from '../../shared/command'
import { useForm } from '../../shared/form'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { Button } from '../../shared/ui/Button'
import { Checkbox } from '../../shared/ui/Choices'
import { ErrorSummary, Field } from '../../shared/ui/Field'

const CorrectMyName_Mutation = graphql(`
  mutation CorrectMyName($input: CorrectMyNameInput!) {
    correctMyName(input: $input) { eid person { id displayName } }
  }
`)

/** Corrects my own name; what earlier corrections say of the former one can go with it. */
export function CorrectName(props: { current: string; again: () => void }): VNode {
  const { t } = useI18n()
  const [done, setDone] = useState(false)
  const [correct] = useCommand(CorrectMyName_Mutation)
  const form = useForm({
    initial: { displayName: props.current, eraseFormer: false },
    check: ({ displayName }) =>
      displayName.trim() === '' ? { displayName: t('shared-field-required', { field: t('accounts-data-name') }) } : {},
    send: async (values) => {
      setDone(false)
      const answer = await correct({ input: values })
      if (!answer.ok) return answer.problem
      setDone(true)
      props.again()
      return null
    },
  })
  return (
    <details class="disclosure">
      <summary>{t('accounts-data-correct')}</summary>
      <form class="form" onSubmit={form.submit} noValidate>
        <ErrorSummary form={form} />
        {done && (
          <p class="notice notice-good" role="status">
            {t('accounts-data-corrected')}
          </p>
        )}
        <Field form={form} name="displayName" label={t('accounts-data-name')} autoComplete="name" maxLength={200} />
        <Checkbox form={form} name="eraseFormer" label={t('accounts-data-erase-former')} hint={t('accounts-data-erase-former-hint')} />
        <Button type="submit" variant="secondary" busy={form.busy}>
          {t('accounts-data-correct')}
        </Button>
      </form>
    </details>
  )
}
