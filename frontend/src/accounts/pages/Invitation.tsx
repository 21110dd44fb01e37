import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useCommand } from '../../shared/command'
import { useForm } from '../../shared/form'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useSession } from '../../shared/session'
import { Button, ButtonLink } from '../../shared/ui/Button'
import { ErrorSummary, Field } from '../../shared/ui/Field'
import { Page } from '../../shared/ui/Page'
import { useTokenFromAddress } from '../logic/token'
import { NewPassword } from '../parts/NewPassword'

const AcceptInvitation_Mutation = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input)
  }
`)

/** Accepts an invitation: a password, and the name to be shown if it should be another. */
export default function Invitation(): VNode {
  const { t } = useI18n()
  const { council } = useSession()
  const token = useTokenFromAddress()
  const [done, setDone] = useState(false)
  const [accept] = useCommand(AcceptInvitation_Mutation)
  const form = useForm({
    initial: { password: '', displayName: '' },
    check: ({ password }) =>
      password === '' ? { password: t('shared-field-required', { field: t('accounts-new-password') }) } : {},
    send: async ({ password, displayName }) => {
      const answer = await accept({ input: { token: token ?? '', password, displayName: displayName.trim() || null } })
      if (!answer.ok) return answer.problem
      setDone(true)
      return null
    },
  })
  const title = t('accounts-invitation-title')
  if (done) {
    return (
      <Page title={t('accounts-invitation-done-title')} lead={t('accounts-invitation-done')}>
        <ButtonLink href="/sign-in">{t('shared-sign-in')}</ButtonLink>
      </Page>
    )
  }
  if (token === null) return <Page title={title} lead={t('accounts-link-incomplete')} />
  return (
    <Page title={title} lead={t('accounts-invitation-lead', { council: council?.name.text ?? '' })}>
      <form class="form" onSubmit={form.submit} noValidate>
        <ErrorSummary form={form} />
        <NewPassword form={form} />
        <Field
          form={form}
          name="displayName"
          label={t('accounts-display-name')}
          hint={t('accounts-display-name-hint')}
          autoComplete="name"
          required={false}
          maxLength={120}
        />
        <Button type="submit" busy={form.busy}>
          {t('accounts-invitation-accept')}
        </Button>
      </form>
    </Page>
  )
}
