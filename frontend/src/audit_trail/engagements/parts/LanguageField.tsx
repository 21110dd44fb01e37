import type { VNode } from 'preact'
import type { Form } from '../../../shared/form'
import { useI18n } from '../../../shared/i18n'
import { useSession } from '../../../shared/session'
import { Select } from '../../../shared/ui/Field'

/** In which of the council's languages something is written. */
export function LanguageField<V extends { language: string }>(props: { form: Form<V> }): VNode {
  const { t, format } = useI18n()
  const languages = useSession().council?.languages ?? [props.form.values.language]
  return (
    <Select
      form={props.form as unknown as Form<{ language: string }>}
      name="language"
      label={t('engagements-language')}
      options={languages.map((value) => ({ value, label: format.language(value) }))}
    />
  )
}

/** The language in which one begins to write: the page's, if the council offers it. */
export function useOwnLanguage(): string {
  const { lang } = useI18n()
  const languages = useSession().council?.languages ?? []
  return languages.includes(lang) ? lang : (languages[0] ?? lang)
}
