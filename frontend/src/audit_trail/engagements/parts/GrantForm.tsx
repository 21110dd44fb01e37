import type { VNode } from 'preact'
import type { AuditScope } from '../../../gql/graphql'
import { useCommand } from '../../../shared/command'
import { useForm } from '../../../shared/form'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { useToday } from '../../../shared/today'
import { Button } from '../../../shared/ui/Button'
import { ErrorSummary, Field } from '../../../shared/ui/Field'
import type { Done } from '../../../shared/ui/Recorded'
import { plainNames, SCOPES } from '../logic/words'
import { LanguageField, useOwnLanguage } from './LanguageField'
import { ScopeChoice } from './ScopeChoice'

const GrantAuditor_Mutation = graphql(`
  mutation GrantAuditor($input: GrantAuditorInput!) {
    grantAuditor(input: $input) { eid invitationLink grant { id person until } }
  }
`)

const ALL = Object.keys(SCOPES) as AuditScope[]

interface Values {
  organisation: string
  displayName: string
  email: string
  language: string
  scope: AuditScope[]
  from: string
  until: string
}

/** Lets a person of an auditing body in; they are invited by mail. */
export function GrantForm(props: { onDone: (done: Done) => void }): VNode {
  const { t, format } = useI18n()
  const today = useToday()
  const [grant] = useCommand(GrantAuditor_Mutation)
  const form = useForm<Values>({
    initial: { organisation: '', displayName: '', email: '', language: useOwnLanguage(), scope: [], from: today, until: '' },
    check: (values) => {
      const due = (name: 'organisation' | 'displayName' | 'email' | 'until', field: string) =>
        values[name].trim() === '' ? { [name]: t('shared-field-required', { field }) } : {}
      return {
        ...due('organisation', t('engagements-grant-organisation')),
        ...due('displayName', t('engagements-grant-name')),
        ...due('email', t('engagements-grant-email')),
        ...due('until', t('engagements-grant-until')),
        ...(values.scope.length === 0 ? { scope: t('shared-field-required', { field: t('engagements-scope') }) } : {}),
      }
    },
    send: async (values) => {
      const answer = await grant({ input: values })
      if (!answer.ok) return plainNames(answer.problem)
      const { eid, invitationLink, grant: given } = answer.data.grantAuditor
      const sentence = t('engagements-granted', { person: given.person ?? values.displayName, until: format.date(given.until) })
      props.onDone({ sentence, eid, link: invitationLink ?? null, notes: invitationLink ? [t('engagements-invitation-link')] : [] })
      return null
    },
  })
  return (
    <form class="form" onSubmit={form.submit} noValidate>
      <ErrorSummary form={form} />
      <p class="subtle">{t('engagements-grant-hint')}</p>
      <Field form={form} name="organisation" label={t('engagements-grant-organisation')} maxLength={200} autoComplete="off" />
      <Field form={form} name="displayName" label={t('engagements-grant-name')} maxLength={200} autoComplete="off" />
      <Field form={form} name="email" type="email" label={t('engagements-grant-email')} autoComplete="off" />
      <LanguageField form={form} />
      <ScopeChoice offered={ALL} value={form.values.scope} error={form.errorOf('scope')} onChange={(scope) => form.set('scope', scope)} />
      <Field form={form} name="from" type="date" label={t('engagements-grant-from')} min={today} />
      <Field form={form} name="until" type="date" label={t('engagements-grant-until')} min={form.values.from} />
      <div class="form-actions">
        <Button type="submit" busy={form.busy}>
          {t('engagements-grant-do')}
        </Button>
      </div>
    </form>
  )
}
