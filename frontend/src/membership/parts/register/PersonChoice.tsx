import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { mayListPeople } from '../../../shared/administers'
import type { Form } from '../../../shared/form'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { useSession } from '../../../shared/session'
import { useData } from '../../../shared/use-data'
import { Checkbox, RadioGroup } from '../../../shared/ui/Choices'
import { Field, Select } from '../../../shared/ui/Field'
import { SearchBox } from '../../../shared/ui/SearchBox'
import { Failed } from '../../../shared/ui/States'
import { Told } from '../../../shared/ui/Told'
import { distinct, type AppointmentValues } from '../../logic/appointment'

const PersonChoice_Query = graphql(`
  query PersonChoice($search: String) {
    people(search: $search, first: 100) { totalCount nodes { id displayName } }
  }
`)

interface Known {
  id: string
  displayName: string
}

/** Somebody who is known, found by name, or somebody new who is registered with the appointment. */
export function PersonChoice(props: { form: Form<AppointmentValues>; known: readonly Known[]; languages: readonly string[] }): VNode {
  const { t } = useI18n()
  const { form } = props
  const { viewer } = useSession()
  const lists = viewer !== undefined && mayListPeople(viewer)
  return (
    <>
      <RadioGroup
        form={form}
        name="who"
        legend={t('register-who')}
        options={[
          { value: 'known', label: t('register-who-known'), hint: t(lists ? 'register-who-known-hint' : 'register-who-own-hint') },
          { value: 'new', label: t('register-who-new'), hint: t('register-who-new-hint') },
        ]}
      />
      {form.values.who === 'known' && (lists ? <AnyPerson {...props} /> : <PersonSelect form={form} people={props.known} />)}
      {form.values.who === 'new' && <NewPerson form={form} languages={props.languages} />}
    </>
  )
}

/** Those who may list people search all of them. */
function AnyPerson(props: { form: Form<AppointmentValues>; known: readonly Known[] }): VNode {
  const { t } = useI18n()
  const [search, setSearch] = useState('')
  const { data, problem, loading, again } = useData(PersonChoice_Query, { search: search || null })
  const found = data?.people.nodes ?? []
  // Whoever was chosen stays on the list, whatever is searched for next.
  const seen = useRef(new Map<string, Known>())
  for (const person of [...props.known, ...found]) seen.current.set(person.id, person)
  const chosen = seen.current.get(props.form.values.person)
  return (
    <div class="form-section">
      <SearchBox label={t('register-search-person')} value={search} onChange={setSearch} />
      {problem && !loading && <Failed problem={problem} again={again} />}
      {data && <Told>{t('register-people-count', { count: data.people.totalCount })}</Told>}
      <PersonSelect form={props.form} people={distinct([...found, ...(search ? [] : props.known), chosen])} />
    </div>
  )
}

function PersonSelect(props: { form: Form<AppointmentValues>; people: readonly Known[] }): VNode {
  const { t } = useI18n()
  const options = props.people.map((person) => ({ value: person.id, label: person.displayName }))
  return (
    <Select
      form={props.form}
      name="person"
      label={t('register-person')}
      options={[{ value: '', label: t('register-choose') }, ...options]}
    />
  )
}

function NewPerson(props: { form: Form<AppointmentValues>; languages: readonly string[] }): VNode {
  const { t, format } = useI18n()
  const { form } = props
  return (
    <div class="form-section">
      <Field form={form} name="displayName" label={t('register-display-name')} hint={t('register-display-name-hint')} maxLength={200} autoComplete="off" />
      <Field form={form} name="email" type="email" required={false} label={t('shared-email')} hint={t('register-email-hint')} autoComplete="off" />
      <Select
        form={form}
        name="language"
        label={t('register-language')}
        options={props.languages.map((value) => ({ value, label: format.language(value) }))}
      />
      <Checkbox form={form} name="invite" label={t('register-invite-now')} hint={t('register-invite-now-hint')} disabled={form.values.email.trim() === ''} />
    </div>
  )
}
