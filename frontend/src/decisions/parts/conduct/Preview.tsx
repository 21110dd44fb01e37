import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useI18n } from '../../../shared/i18n'
import { Card } from '../../../shared/ui/Card'
import { StateTag } from '../../../shared/ui/DecisionState'
import { Empty } from '../../../shared/ui/States'
import { Pills } from '../../../shared/ui/Switcher'
import { Tag } from '../../../shared/ui/Tag'
import { LanguageNote, LongText, Words } from '../../../shared/ui/Words'
import { textFor, textIn, type DraftValues } from '../../logic/draft'

/** The announced decision as a reader of each language will see it. */
export function Preview(props: { values: DraftValues; languages: readonly string[] }): VNode {
  const { t, format, lang } = useI18n()
  const { values, languages } = props
  const [reader, setReader] = useState(languages.includes(lang) ? lang : (languages[0] ?? ''))
  const language = textFor(values, reader, languages)
  return (
    <section class="preview stack" aria-labelledby="preview-title">
      <h2 class="heading-sm" id="preview-title">
        {t('conduct-preview-title')}
      </h2>
      <Pills
        label={t('conduct-preview-reader')}
        value={reader}
        options={languages.map((value) => ({ value, label: format.language(value) }))}
        onChange={setReader}
      />
      {language === null ? <Empty>{t('conduct-preview-empty')}</Empty> : <Paper values={values} language={language} reader={reader} />}
    </section>
  )
}

function Paper(props: { values: DraftValues; language: string; reader: string }): VNode {
  const { t } = useI18n()
  const { values, language, reader } = props
  const text = textIn(values, language)
  const words = (part: string) => ({
    text: part,
    language,
    isFallback: language !== reader,
    machineTranslated: text.machineTranslated,
  })
  return (
    <Card className="preview-paper">
      <div class="tags">
        <StateTag state="CALLED" />
        <Tag>{t('conduct-roll-call')}</Tag>
        {values.results === 'AFTER_CLOSE' && <Tag>{t('conduct-results-after-close')}</Tag>}
      </div>
      <h3 class="preview-heading">
        <Words of={words(text.title)} />
      </h3>
      {text.summary && (
        <p class="lead">
          <Words of={words(text.summary)} />
        </p>
      )}
      <LanguageNote of={words(text.title)} />
      {text.body ? <LongText of={words(text.body)} /> : <p class="subtle">{t('conduct-preview-no-body')}</p>}
    </Card>
  )
}
