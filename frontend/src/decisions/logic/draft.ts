import type { DecisionTextInput, ResultsRule } from '../../gql/graphql'
import { byLanguage, withFieldNames } from '../../shared/field-names'
import type { Problem } from '../../shared/graphql'
import type { Completeness } from '../../shared/ui/LanguageTabs'

/** The most characters that the server takes. */
export const LIMITS = { title: 200, summary: 600, body: 20_000 } as const

/** What is typed into a draft: for each language a text, and when the figures may be seen. */
export interface DraftValues {
  results: ResultsRule
  [text: `title-${string}` | `summary-${string}` | `body-${string}`]: string
  [mark: `machine-${string}`]: boolean
}

interface SavedText {
  language: string
  title: string
  summary: string
  body: string
  machineTranslated: boolean
}

/** The form as it opens: what is saved, and empty places for the languages that have no text yet. */
export function draftValues(languages: readonly string[], texts: readonly SavedText[], results: ResultsRule): DraftValues {
  const values: DraftValues = { results }
  for (const language of languages) {
    const saved = texts.find((text) => text.language === language)
    values[`title-${language}`] = saved?.title ?? ''
    values[`summary-${language}`] = saved?.summary ?? ''
    values[`body-${language}`] = saved?.body ?? ''
    values[`machine-${language}`] = saved?.machineTranslated ?? false
  }
  return values
}

export function textIn(values: DraftValues, language: string) {
  return {
    title: (values[`title-${language}`] ?? '').trim(),
    summary: (values[`summary-${language}`] ?? '').trim(),
    body: (values[`body-${language}`] ?? '').trim(),
    machineTranslated: values[`machine-${language}`] ?? false,
  }
}

/** Complete: title, summary and text; the server wants at least a title. */
export function completeness(values: DraftValues, language: string): Completeness {
  const { title, summary, body } = textIn(values, language)
  if (title !== '' && summary !== '' && body !== '') return 'complete'
  return title + summary + body === '' ? 'none' : 'begun'
}

/** The languages in which something was written. */
export function writtenIn(values: DraftValues, languages: readonly string[]): string[] {
  return languages.filter((language) => completeness(values, language) !== 'none')
}

/** The texts as they are sent. */
export function textsOf(values: DraftValues, languages: readonly string[]): DecisionTextInput[] {
  return writtenIn(values, languages).map((language) => ({ language, ...textIn(values, language) }))
}

/** A refusal by the names of the inputs: `texts.1.title` is the title in the second language that was sent. */
export function namedProblem(problem: Problem, values: DraftValues, languages: readonly string[]): Problem {
  const written = writtenIn(values, languages)
  const sent = written.length > 0 ? written : languages
  return withFieldNames(problem, (field) =>
    byLanguage(field, 'texts', sent, (part, language) => `${part === 'summary' || part === 'body' ? part : 'title'}-${language}`),
  )
}

export type TextFault = { field: `title-${string}` | `summary-${string}` | `body-${string}`; max: number | null }

/** What the server would refuse: a language begun without a title (`max` null), and parts that are too long. */
export function faultsOf(values: DraftValues, languages: readonly string[]): TextFault[] {
  const written = writtenIn(values, languages)
  return (written.length > 0 ? written : languages.slice(0, 1)).flatMap((language) => {
    const text = textIn(values, language)
    const untitled: TextFault[] = text.title === '' ? [{ field: `title-${language}`, max: null }] : []
    const long = (['title', 'summary', 'body'] as const).filter((part) => [...text[part]].length > LIMITS[part])
    return [...untitled, ...long.map((part): TextFault => ({ field: `${part}-${language}`, max: LIMITS[part] }))]
  })
}

/** Whether the server has something else than what is typed. */
export function differs(a: DraftValues, b: DraftValues, languages: readonly string[]): boolean {
  return a.results !== b.results || JSON.stringify(textsOf(a, languages)) !== JSON.stringify(textsOf(b, languages))
}

/** Which text a reader of a language sees: their own, else the main one, else the first there is. */
export function textFor(values: DraftValues, reader: string, languages: readonly string[]): string | null {
  const written = languages.filter((language) => textIn(values, language).title !== '')
  return written.find((language) => language === reader) ?? written[0] ?? null
}
