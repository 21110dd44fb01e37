import type { VNode } from 'preact'
import { useLocation } from 'wouter-preact'
import type { AmendOrganisationFormQuery } from '../../gql/graphql'
import { useCommand } from '../../shared/command'
import { useForm } from '../../shared/form'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useData } from '../../shared/use-data'
import { AdminPage, useSection } from '../../shared/ui/AdminPage'
import { Button, ButtonLink } from '../../shared/ui/Button'
import { Checkbox } from '../../shared/ui/Choices'
import { ErrorSummary, Field } from '../../shared/ui/Field'
import { mainFirst } from '../../shared/ui/LanguageTabs'
import { carry } from '../../shared/ui/Recorded'
import { Empty, Loaded } from '../../shared/ui/States'
import { initialValues, namedProblem, textsOf, type OrganisationValues } from '../logic/organisation-form'
import { OrganisationTexts } from '../parts/register/OrganisationTexts'

// The API gives a description in one language at a time: ask for each of the platform's languages by its own name.
const AmendOrganisationForm_Query = graphql(`
  query AmendOrganisationForm($id: ID!) {
    organisation(id: $id) {
      id
      code
      name { text }
      names { text language }
      ca: description(language: "ca") { text language }
      es: description(language: "es") { text language }
      en: description(language: "en") { text language }
      fr: description(language: "fr") { text language }
      ar: description(language: "ar") { text language }
      website
      personsHidden
      viewerActions
    }
    council { id languages defaultLanguage }
  }
`)

const AmendOrganisation_Mutation = graphql(`
  mutation AmendOrganisation($input: AmendOrganisationInput!) {
    amendOrganisation(input: $input) { eid organisation { id code } }
  }
`)

type Found = NonNullable<AmendOrganisationFormQuery['organisation']>

/** What is said of an organisation: names, descriptions, website, whether its persons are shown. */
export default function AmendOrganisation(props: { params: Record<string, string | undefined> }): VNode {
  const { t } = useI18n()
  const section = useSection()
  const code = props.params['id'] ?? ''
  const page = useData(AmendOrganisationForm_Query, { id: code })
  const name = page.data?.organisation?.name.text ?? code
  return (
    <AdminPage
      title={t('register-amend-title', { organisation: name })}
      section="organisations"
      path={[section('organisations'), { href: `/admin/organisations/${code}`, label: name }]}
      here={t('register-amend')}
    >
      <Loaded from={page} lines={10} tall>
        {({ organisation, council }) => {
          if (!organisation) return <Empty>{t('register-not-found')}</Empty>
          if (!organisation.viewerActions.includes('amendOrganisation')) {
            return <p class="who-may">{t('register-amend-who')}</p>
          }
          return <AmendForm organisation={organisation} languages={mainFirst(council.languages, council.defaultLanguage)} />
        }}
      </Loaded>
    </AdminPage>
  )
}

/** The descriptions that there are, each in its own language: what was asked for and not there comes in another. */
function descriptionsOf(o: Found): { text: string; language: string }[] {
  const given = { ca: o.ca, es: o.es, en: o.en, fr: o.fr, ar: o.ar }
  return Object.entries(given).flatMap(([language, text]) => (text && text.language === language ? [text] : []))
}

function AmendForm({ organisation, languages }: { organisation: Found; languages: readonly string[] }): VNode {
  const { t } = useI18n()
  const [, navigate] = useLocation()
  const [amend] = useCommand(AmendOrganisation_Mutation)
  const back = `/admin/organisations/${organisation.code}`
  const { names, website, personsHidden } = organisation
  const form = useForm<OrganisationValues>({
    initial: initialValues(languages, { names, descriptions: descriptionsOf(organisation), website, personsHidden }),
    check: (values) =>
      textsOf(values, 'name', languages).length > 0 ? {} : { [`name-${languages[0] ?? ''}`]: t('register-name-needed') },
    send: async (values) => {
      const input = {
        id: organisation.id,
        names: textsOf(values, 'name', languages),
        descriptions: textsOf(values, 'description', languages),
        website: values.website.trim(),
        personsHidden: values.personsHidden,
      }
      const answer = await amend({ input })
      if (!answer.ok) return namedProblem(answer.problem, values, languages)
      const eid = answer.data.amendOrganisation.eid ?? null
      navigate(back, { state: carry({ sentence: t(eid === null ? 'register-amended-nothing' : 'register-amended'), eid }) })
      return null
    },
  })
  return (
    <form class="form" onSubmit={form.submit} noValidate>
      <ErrorSummary form={form} />
      <OrganisationTexts form={form} languages={languages} />
      <Field form={form} name="website" type="url" label={t('register-website')} required={false} maxLength={300} />
      <Checkbox form={form} name="personsHidden" label={t('register-persons-hidden')} hint={t('register-persons-hidden-hint')} />
      {personsHidden && !form.values.personsHidden && <p class="notice notice-warning">{t('register-unhide-means')}</p>}
      <div class="consequence">
        <p>{t('register-amend-means')}</p>
      </div>
      <div class="form-actions">
        <Button type="submit" busy={form.busy}>
          {t('register-save')}
        </Button>
        <ButtonLink href={back} variant="tertiary">
          {t('administration-leave')}
        </ButtonLink>
      </div>
    </form>
  )
}
