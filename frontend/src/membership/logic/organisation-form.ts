import type { LocalisedInput, Sector } from '../../gql/graphql'
import { byLanguage, withFieldNames } from '../../shared/field-names'
import type { Problem } from '../../shared/graphql'
import type { Completeness } from '../../shared/ui/LanguageTabs'

/** What is typed about an organisation: a name and a description for each language, and the rest. */
export interface OrganisationValues {
  code: string
  sector: string
  kind: string
  college: string
  website: string
  admittedOn: string
  personsHidden: boolean
  [text: `name-${string}` | `description-${string}`]: string
}

interface Known {
  names: readonly { language: string; text: string }[]
  descriptions: readonly { language: string; text: string }[]
  website: string | null | undefined
  personsHidden: boolean
}

/** The form as it opens: empty, or with what is known. */
export function initialValues(languages: readonly string[], known?: Known): OrganisationValues {
  const texts = languages.flatMap((language) => [
    [`name-${language}`, textIn(known?.names, language)],
    [`description-${language}`, textIn(known?.descriptions, language)],
  ])
  return {
    code: '',
    sector: '',
    kind: 'unspecified',
    college: '',
    website: known?.website ?? '',
    admittedOn: '',
    personsHidden: known?.personsHidden ?? false,
    ...(Object.fromEntries(texts) as Record<`name-${string}`, string>),
  }
}

function textIn(texts: Known['names'] | undefined, language: string): string {
  return texts?.find((text) => text.language === language)?.text ?? ''
}

/** The texts of one part as they are sent: only languages in which something was written. */
export function textsOf(values: OrganisationValues, part: 'name' | 'description', languages: readonly string[]): LocalisedInput[] {
  return languages
    .map((language) => ({ language, text: (values[`${part}-${language}`] ?? '').trim() }))
    .filter(({ text }) => text !== '')
}

/** A refusal by the names of the inputs: `names.1.text` is the name in the second language that was sent. */
export function namedProblem(problem: Problem, values: OrganisationValues, languages: readonly string[]): Problem {
  const sent = (part: 'name' | 'description') => {
    const written = textsOf(values, part, languages).map((text) => text.language)
    return written.length > 0 ? written : languages
  }
  return withFieldNames(
    problem,
    (field) =>
      byLanguage(field, 'names', sent('name'), (_, language) => `name-${language}`) ??
      byLanguage(field, 'descriptions', sent('description'), (_, language) => `description-${language}`),
  )
}

/** How far the texts in one language have come; a description is not needed. */
export function completeness(values: OrganisationValues, language: string): Completeness {
  if ((values[`name-${language}`] ?? '').trim() !== '') return 'complete'
  return (values[`description-${language}`] ?? '').trim() === '' ? 'none' : 'begun'
}

/** Associations of migrants and diasporas hide their persons unless they say otherwise. */
export function hidesPersons(sector: Sector | ''): boolean {
  return sector === 'MIGRANT_DIASPORA'
}
