import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useCommand } from '../../shared/command'
import { useForm } from '../../shared/form'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { Button } from '../../shared/ui/Button'
import { Card } from '../../shared/ui/Card'
import { ErrorSummary, Field } from '../../shared/ui/Field'

const ChangePassword_Mutation = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input)
  }
`)

const NOTHING = { currentPassword: '', newPassword: '' }

/** Changes the password of someone signed in; the present one is asked for. */
export function ChangePassword({ email }: { email: string }): VNode {
  const { t } = useI18n()
  const [done, setDone] = useState(false)
  const [change] = useCommand(ChangePassword_Mutation)
  const form = useForm({
    initial: NOTHING,
    check: ({ currentPassword, newPassword }) => ({
      ...(currentPassword === ''
        ? { currentPassword: t('shared-field-required', { field: t('accounts-current-password') }) }
        : {}),
      ...(newPassword === '' ? { newPassword: t('shared-field-required', { field: t('accounts-new-password') }) } : {}),
    }),
    send: async (values) => {
      setDone(false)
      const answer = await change({ input: values })
      if (!answer.ok) return answer.problem
      setDone(true)
      form.reset(NOTHING)
      return null
    },
  })
  return (
    <Card id="change-password" title={t('accounts-change-password')}>
      <form class="form" onSubmit={form.submit} noValidate>
        <ErrorSummary form={form} />
        {done && (
          <p class="notice notice-good" role="status">
            {t('accounts-password-changed')}
          </p>
        )}
        {/* Lets password managers know whose password this is. */}
        <input type="text" hidden readOnly autoComplete="username" value={email} />
        <Field
          form={form}
          name="currentPassword"
          type="password"
          label={t('accounts-current-password')}
          autoComplete="current-password"
        />
        <Field
          form={form}
          name="newPassword"
          type="password"
          label={t('accounts-new-password')}
          hint={t('accounts-new-password-hint')}
          autoComplete="new-password"
        />
        <Button type="submit" variant="secondary" busy={form.busy}>
          {t('accounts-change-password')}
        </Button>
      </form>
    </Card>
  )
}
