import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useCommand } from '../../shared/command'
import { useForm } from '../../shared/form'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { Button } from '../../shared/ui/Button'
import { ErrorSummary, Field } from '../../shared/ui/Field'
import { Page } from '../../shared/ui/Page'

const RequestPasswordReset_Mutation = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input)
  }
`)

/** Asks for a link by e-mail; the answer is the same whether or not the address is known. */
export function AskForLink(): VNode {
  const { t } = useI18n()
  const [asked, setAsked] = useState<string | null>(null)
  const [request] = useCommand(RequestPasswordReset_Mutation)
  const form = useForm({
    initial: { email: '' },
    check: ({ email }) =>
      email.trim() === '' ? { email: t('shared-field-required', { field: t('shared-email') }) } : {},
    send: async ({ email }) => {
      const answer = await request({ input: { email: email.trim() } })
      if (!answer.ok) return answer.problem
      setAsked(email.trim())
      return null
    },
  })
  if (asked !== null) {
    return (
      <Page title={t('accounts-forgotten-sent-title')}>
        <p role="status">{t('accounts-forgotten-sent', { email: asked })}</p>
      </Page>
    )
  }
  return (
    <Page title={t('accounts-forgotten-title')} lead={t('accounts-forgotten-lead')}>
      <form class="form" onSubmit={form.submit} noValidate>
        <ErrorSummary form={form} />
        <Field form={form} name="email" type="email" label={t('shared-email')} autoComplete="username" />
        <Button type="submit" busy={form.busy}>
          {t('accounts-forgotten-send')}
        </Button>
      </form>
    </Page>
  )
}
