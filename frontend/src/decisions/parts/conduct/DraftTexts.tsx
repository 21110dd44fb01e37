import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Form } from '../../../shared/form'
import { useI18n } from '../../../shared/i18n'
import { Checkbox } from '../../../shared/ui/Choices'
import { Field, TextArea } from '../../../shared/ui/Field'
import { LanguageTabs } from '../../../shared/ui/LanguageTabs'
import { completeness, LIMITS, type DraftValues } from '../../logic/draft'

/** Title, summary and text in each of the council's languages, a tab for each, the main one first. */
export function DraftTexts(props: { form: Form<DraftValues>; languages: readonly string[] }): VNode {
  const { t, format } = useI18n()
  const { form, languages } = props
  const [main = 'en'] = languages
  const [shown, setShown] = useState(main)
  // A refused text comes to the front.
  useEffect(() => {
    const refused = languages.find((language) =>
      (['title', 'summary', 'body'] as const).some((part) => form.errorOf(`${part}-${language}`) !== undefined),
    )
    if (refused !== undefined) setShown(refused)
  }, [form.attempt])
  return (
    <fieldset class="form-section">
      <legend class="heading-sm">{t('conduct-texts')}</legend>
      <p class="hint">{t('conduct-texts-hint', { language: format.language(main) })}</p>
      <LanguageTabs
        id="draft-texts"
        label={t('conduct-texts')}
        languages={languages}
        stateOf={(language) => completeness(form.values, language)}
        value={shown}
        onChange={setShown}
        panel={(language) => <TextIn form={form} language={language} main={main} />}
      />
    </fieldset>
  )
}

function TextIn(props: { form: Form<DraftValues>; language: string; main: string }): VNode {
  const { t, format } = useI18n()
  const { form, language } = props
  const name = format.language(language)
  const left = (part: 'summary' | 'body') =>
    t('conduct-characters', { count: format.number((form.values[`${part}-${language}`] ?? '').length), max: format.number(LIMITS[part]) })
  return (
    <div class="form-section">
      <Field
        form={form}
        name={`title-${language}`}
        label={t('conduct-title-in', { language: name })}
        hint={t('conduct-title-hint')}
        lang={language}
        required={language === props.main}
      />
      <TextArea
        form={form}
        name={`summary-${language}`}
        label={t('conduct-summary-in', { language: name })}
        hint={`${t('conduct-summary-hint')} ${left('summary')}`}
        lang={language}
        rows={3}
        required={language === props.main}
      />
      <TextArea
        form={form}
        name={`body-${language}`}
        label={t('conduct-body-in', { language: name })}
        hint={`${t('conduct-body-hint')} ${left('body')}`}
        lang={language}
        rows={14}
        required={language === props.main}
      />
      <Checkbox form={form} name={`machine-${language}`} label={t('conduct-machine')} hint={t('conduct-machine-hint')} />
    </div>
  )
}
