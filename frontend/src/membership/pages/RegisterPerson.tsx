import type { VNode } from 'preact'
import { useLocation } from 'wouter-preact'
import { mayListPeople } from '../../shared/administers'
import { useCommand } from '../../shared/command'
import { useForm } from '../../shared/form'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useSession, type Council } from '../../shared/session'
import { AdminPage, useSection } from '../../shared/ui/AdminPage'
import { Button, ButtonLink } from '../../shared/ui/Button'
import { ErrorSummary, Field, Select } from '../../shared/ui/Field'
import { carry } from '../../shared/ui/Recorded'
import { Skeleton } from '../../shared/ui/States'

const RegisterPerson_Mutation = graphql(`
  mutation RegisterPerson($input: RegisterPersonInput!) {
    registerPerson(input: $input) { eid person { id displayName } }
  }
`)

/** Registers a person; nothing is sent to them, inviting is an act of its own. */
export default function RegisterPerson(): VNode {
  const { t } = useI18n()
  const section = useSection()
  const { council } = useSession()
  return (
    <AdminPage
      title={t('register-register-person')}
      section="people"
      path={[section('people')]}
      here={t('register-register-person')}
      allowed={mayListPeople}
      roles={['ADMINISTRATOR', 'SECRETARY']}
      lead={t('register-register-lead')}
    >
      {council ? <RegisterForm council={council} /> : <Skeleton lines={8} />}
    </AdminPage>
  )
}

function RegisterForm({ council }: { council: Council }): VNode {
  const { t, format } = useI18n()
  const [, navigate] = useLocation()
  const [register] = useCommand(RegisterPerson_Mutation)
  const form = useForm({
    initial: { displayName: '', email: '', language: council.languages[0] ?? 'en' },
    check: ({ displayName }) =>
      displayName.trim() ? {} : { displayName: t('shared-field-required', { field: t('register-display-name') }) },
    send: async (values) => {
      const answer = await register({
        input: { displayName: values.displayName.trim(), email: values.email.trim() || null, language: values.language },
      })
      if (!answer.ok) return answer.problem
      const { person } = answer.data.registerPerson
      const sentence = t('register-registered', { person: person.displayName })
      navigate(`/admin/people/${person.id}`, { state: carry({ sentence, eid: null }) })
      return null
    },
  })
  return (
    <form class="form" onSubmit={form.submit} noValidate>
      <ErrorSummary form={form} />
      <Field form={form} name="displayName" label={t('register-display-name')} hint={t('register-display-name-hint')} maxLength={200} autoComplete="off" />
      <Field form={form} name="email" type="email" required={false} label={t('shared-email')} hint={t('register-email-hint')} autoComplete="off" />
      <Select
        form={form}
        name="language"
        label={t('register-language')}
        hint={t('register-language-hint')}
        options={council.languages.map((value) => ({ value, label: format.language(value) }))}
      />
      <div class="form-actions">
        <Button type="submit" busy={form.busy}>
          {t('register-register-person')}
        </Button>
        <ButtonLink href="/admin/people" variant="tertiary">
          {t('administration-leave')}
        </ButtonLink>
      </div>
    </form>
  )
}
