import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import type { AdmitOrganisationFormQuery, Sector } from '../../gql/graphql'
import { useCommand } from '../../shared/command'
import { useForm, type Form } from '../../shared/form'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useToday } from '../../shared/today'
import { useData } from '../../shared/use-data'
import { AdminPage, useSection } from '../../shared/ui/AdminPage'
import { Button } from '../../shared/ui/Button'
import { Checkbox } from '../../shared/ui/Choices'
import { ErrorSummary, Field, Select } from '../../shared/ui/Field'
import { mainFirst } from '../../shared/ui/LanguageTabs'
import { carry } from '../../shared/ui/Recorded'
import { SECTORS, useSectorName } from '../../shared/ui/Sector'
import { Loaded } from '../../shared/ui/States'
import { isKind, KINDS, type Kind } from '../logic/kinds'
import { hidesPersons, initialValues, namedProblem, textsOf, type OrganisationValues } from '../logic/organisation-form'
import { OrganisationTexts } from '../parts/register/OrganisationTexts'

const AdmitOrganisationForm_Query = graphql(`
  query AdmitOrganisationForm {
    council { id languages defaultLanguage colleges { id name { text } } }
  }
`)

const AdmitOrganisation_Mutation = graphql(`
  mutation AdmitOrganisation($input: AdmitOrganisationInput!) {
    admitOrganisation(input: $input) { eid organisation { id code name { text } } }
  }
`)

/** Admits an organisation; it is given its seats on its own page. */
export default function AdmitOrganisation(): VNode {
  const { t } = useI18n()
  const section = useSection()
  const council = useData(AdmitOrganisationForm_Query, {})
  return (
    <AdminPage
      title={t('register-admit')}
      section="organisations"
      path={[section('organisations')]}
      here={t('register-admit')}
      allowed={(viewer) => viewer.actions.includes('admitOrganisation')}
      roles={['ADMINISTRATOR', 'SECRETARY']}
      lead={t('register-admit-lead')}
    >
      <Loaded from={council} lines={10} tall>
        {(data) => <AdmitForm council={data.council} />}
      </Loaded>
    </AdminPage>
  )
}

type Council = AdmitOrganisationFormQuery['council']

function useAdmission(council: Council, languages: readonly string[]): Form<OrganisationValues> {
  const { t } = useI18n()
  const [, navigate] = useLocation()
  const [admit] = useCommand(AdmitOrganisation_Mutation)
  const today = useToday()
  return useForm<OrganisationValues>({
    initial: { ...initialValues(languages), admittedOn: today },
    check: (values) => ({
      ...(values.code.trim() ? {} : { code: t('shared-field-required', { field: t('register-code') }) }),
      ...(values.sector ? {} : { sector: t('shared-field-required', { field: t('register-sector') }) }),
      ...(textsOf(values, 'name', languages).length > 0 ? {} : { [`name-${council.defaultLanguage}`]: t('register-name-needed') }),
    }),
    send: async (values) => {
      const answer = await admit({
        input: {
          code: values.code.trim(),
          names: textsOf(values, 'name', languages),
          descriptions: textsOf(values, 'description', languages),
          sector: values.sector as Sector,
          kind: values.kind,
          college: values.college || null,
          website: values.website.trim() || null,
          personsHidden: values.personsHidden,
          admittedOn: values.admittedOn || null,
        },
      })
      if (!answer.ok) return namedProblem(answer.problem, values, languages)
      const { organisation, eid } = answer.data.admitOrganisation
      const sentence = t('register-admitted', { organisation: organisation.name.text })
      navigate(`/admin/organisations/${organisation.code}`, { state: carry({ sentence, eid: eid ?? null }) })
      return null
    },
  })
}

function AdmitForm({ council }: { council: Council }): VNode {
  const { t } = useI18n()
  const languages = mainFirst(council.languages, council.defaultLanguage)
  const form = useAdmission(council, languages)
  return (
    <form class="form" onSubmit={form.submit} noValidate>
      <ErrorSummary form={form} />
      <div class="field-pair">
        <Field form={form} name="code" label={t('register-code')} hint={t('register-code-hint')} maxLength={40} />
        <Field form={form} name="admittedOn" type="date" label={t('register-admitted-on')} hint={t('register-admitted-on-hint')} required={false} />
      </div>
      <OrganisationTexts form={form} languages={languages} />
      <Kinds form={form} colleges={council.colleges} />
      <Field form={form} name="website" type="url" label={t('register-website')} required={false} maxLength={300} />
      <Hidden form={form} />
      <div class="consequence">
        <p>{t('register-admit-means')}</p>
      </div>
      <div class="form-actions">
        <Button type="submit" busy={form.busy}>
          {t('register-admit')}
        </Button>
      </div>
    </form>
  )
}

/** Sector, form and group of seats. */
function Kinds(props: { form: Form<OrganisationValues>; colleges: Council['colleges'] }): VNode {
  const { t } = useI18n()
  const { form } = props
  const sectorName = useSectorName()
  const kinds = (Object.keys(KINDS) as Kind[]).filter(isKind)
  return (
    <div class="field-pair">
      <Select
        form={form}
        name="sector"
        label={t('register-sector')}
        options={[{ value: '', label: t('register-choose') }, ...SECTORS.map((value) => ({ value, label: sectorName(value) }))]}
      />
      <Select
        form={form}
        name="kind"
        label={t('register-kind')}
        required={false}
        options={kinds.map((value) => ({ value, label: t(KINDS[value]) }))}
      />
      <Select
        form={form}
        name="college"
        label={t('register-college')}
        required={false}
        options={[{ value: '', label: t('register-college-none') }, ...props.colleges.map((one) => ({ value: one.id, label: one.name.text }))]}
      />
    </div>
  )
}

/** Whether names are hidden: as is usual in the sector, until somebody says otherwise. */
function Hidden({ form }: { form: Form<OrganisationValues> }): VNode {
  const { t } = useI18n()
  const [said, setSaid] = useState(false)
  const sector = form.values.sector as Sector | ''
  useEffect(() => {
    if (!said) form.set('personsHidden', hidesPersons(sector))
  }, [sector])
  return (
    <Checkbox
      form={form}
      name="personsHidden"
      label={t('register-persons-hidden')}
      hint={t('register-persons-hidden-hint')}
      onPress={() => setSaid(true)}
    />
  )
}
