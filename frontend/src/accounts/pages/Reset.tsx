import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useCommand } from '../../shared/command'
import { useForm } from '../../shared/form'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { Button, ButtonLink } from '../../shared/ui/Button'
import { ErrorSummary } from '../../shared/ui/Field'
import { Page } from '../../shared/ui/Page'
import { useTokenFromAddress } from '../logic/token'
import { AskForLink } from '../parts/AskForLink'
import { NewPassword } from '../parts/NewPassword'

const ResetPassword_Mutation = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input)
  }
`)

/** Sends a link for a new password; with the link from the e-mail, sets it. */
export default function Reset(): VNode {
  const { t } = useI18n()
  const token = useTokenFromAddress()
  const [done, setDone] = useState(false)
  const [reset] = useCommand(ResetPassword_Mutation)
  const form = useForm({
    initial: { password: '' },
    check: ({ password }) =>
      password === '' ? { password: t('shared-field-required', { field: t('accounts-new-password') }) } : {},
    send: async ({ password }) => {
      const answer = await reset({ input: { token: token ?? '', password } })
      if (!answer.ok) return answer.problem
      setDone(true)
      return null
    },
  })
  if (done) {
    return (
      <Page title={t('accounts-reset-done-title')} lead={t('accounts-reset-done')}>
        <ButtonLink href="/sign-in">{t('shared-sign-in')}</ButtonLink>
      </Page>
    )
  }
  if (token === null) return <AskForLink />
  return (
    <Page title={t('accounts-reset-title')} lead={t('accounts-reset-lead')}>
      <form class="form" onSubmit={form.submit} noValidate>
        <ErrorSummary form={form} />
        <NewPassword form={form} />
        <Button type="submit" busy={form.busy}>
          {t('accounts-reset-save')}
        </Button>
      </form>
    </Page>
  )
}
