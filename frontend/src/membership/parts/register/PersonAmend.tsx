import type { VNode } from 'preact'
import type { PersonAmend_PersonFragment } from '../../../gql/graphql'
import { useCommand } from '../../../shared/command'
import { useForm } from '../../../shared/form'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { useSession } from '../../../shared/session'
import { Button } from '../../../shared/ui/Button'
import { Card } from '../../../shared/ui/Card'
import { ErrorSummary, Field, Select } from '../../../shared/ui/Field'
import type { Done } from '../../../shared/ui/Recorded'
import { WhoMay } from '../../../shared/ui/WhoMay'
import { changedPerson } from '../../logic/people'
import { Fact } from './Profile'

export const PersonAmend_Person = graphql(`
  fragment PersonAmend_Person on Person {
    id
    displayName
    email
    language
    signedUp
    viewerActions
  }
`)

const AmendPerson_Mutation = graphql(`
  mutation AmendPerson($input: AmendPersonInput!) {
    amendPerson(input: $input) { eid person { id displayName email language } }
  }
`)

interface Props {
  person: PersonAmend_PersonFragment
  languages: readonly string[]
  onDone: (done: Done) => void
}

/** Name, address and language, to amend or, for others, to read. */
export function PersonAmend(props: Props): VNode {
  const { t, format } = useI18n()
  const { person } = props
  return (
    <Card id="person" title={t('register-person-details')} className="stack">
      {person.viewerActions.includes('amendPerson') ? (
        <AmendForm {...props} />
      ) : (
        <>
          <dl class="facts">
            <Fact term={t('register-display-name')}>
              <bdi>{person.displayName}</bdi>
            </Fact>
            <Fact term={t('register-language')}>{format.language(person.language)}</Fact>
          </dl>
          <WhoMay action="amendPerson" />
        </>
      )}
    </Card>
  )
}

function AmendForm({ person, languages, onDone }: Props): VNode {
  const { t, format } = useI18n()
  const { viewer } = useSession()
  const [amend] = useCommand(AmendPerson_Mutation)
  const before = { displayName: person.displayName, email: person.email ?? '', language: person.language }
  const seesAddress = viewer?.roles.includes('ADMINISTRATOR') ?? false
  const form = useForm({
    initial: before,
    check: ({ displayName }) =>
      displayName.trim() ? {} : { displayName: t('shared-field-required', { field: t('register-display-name') }) },
    send: async (values) => {
      const change = changedPerson(before, values)
      if (Object.keys(change).length === 0) {
        onDone({ sentence: t('register-amended-nothing'), eid: null })
        return null
      }
      const answer = await amend({ input: { id: person.id, ...change } })
      if (!answer.ok) return answer.problem
      onDone({ sentence: t('register-person-amended'), eid: answer.data.amendPerson.eid ?? null })
      return null
    },
  })
  return (
    <form class="form" onSubmit={form.submit} noValidate>
      <ErrorSummary form={form} />
      <Field form={form} name="displayName" label={t('register-display-name')} maxLength={200} autoComplete="off" />
      {person.signedUp ? (
        <p class="hint">{t('register-email-fixed')}</p>
      ) : (
        <Field
          form={form}
          name="email"
          type="email"
          required={false}
          label={t('shared-email')}
          hint={t(seesAddress ? 'register-email-hint' : 'register-email-unseen')}
          autoComplete="off"
        />
      )}
      <Select
        form={form}
        name="language"
        label={t('register-language')}
        hint={t('register-language-hint')}
        options={languages.map((value) => ({ value, label: format.language(value) }))}
      />
      <div class="form-actions">
        <Button type="submit" busy={form.busy} variant="secondary">
          {t('register-save')}
        </Button>
      </div>
    </form>
  )
}
