import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Form } from '../../../shared/form'
import { useI18n } from '../../../shared/i18n'
import { Field, TextArea } from '../../../shared/ui/Field'
import { LanguageTabs } from '../../../shared/ui/LanguageTabs'
import { completeness, type OrganisationValues } from '../../logic/organisation-form'

/** Name and description in each of the council's languages, a tab for each, the main one first. */
export function OrganisationTexts(props: { form: Form<OrganisationValues>; languages: readonly string[] }): VNode {
  const { t, format } = useI18n()
  const { form, languages } = props
  const [main = 'en'] = languages
  const [shown, setShown] = useState(main)
  // A refused text comes to the front.
  useEffect(() => {
    const refused = languages.find((language) => form.errorOf(`name-${language}`) ?? form.errorOf(`description-${language}`))
    if (refused !== undefined) setShown(refused)
  }, [form.attempt])
  return (
    <fieldset class="form-section">
      <legend class="heading-sm">{t('register-names')}</legend>
      <p class="hint">{t('register-names-hint', { language: format.language(main) })}</p>
      <LanguageTabs
        id="organisation-texts"
        label={t('register-names')}
        languages={languages}
        stateOf={(language) => completeness(form.values, language)}
        value={shown}
        onChange={setShown}
        panel={(language) => (
          <div class="form-section">
            <Field
              form={form}
              name={`name-${language}`}
              label={t('register-name-in', { language: format.language(language) })}
              lang={language}
              maxLength={200}
              required={language === main}
            />
            <TextArea
              form={form}
              name={`description-${language}`}
              label={t('register-description-in', { language: format.language(language) })}
              hint={t('register-description-hint')}
              lang={language}
              rows={4}
              required={false}
            />
          </div>
        )}
      />
    </fieldset>
  )
}
