import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Documents_DecisionFragment, FullText_DecisionFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { Card } from '../../shared/ui/Card'
import { Pills } from '../../shared/ui/Switcher'
import { Code, LanguageNote, LongText } from '../../shared/ui/Words'

export const Documents_Decision = graphql(`
  fragment Documents_Decision on Decision {
    id
    documents { id name language mediaType size sha256 url }
  }
`)

/** Documents to download, with kind, size, language and the checksum that the record holds. */
export function Documents({ decision }: { decision: Documents_DecisionFragment }): VNode | null {
  const { t, format } = useI18n()
  if (decision.documents.length === 0) return null
  return (
    <Card id="documents" title={t('decisions-documents')}>
      <ul class="documents">
        {decision.documents.map((document) => (
          <li key={document.id}>
            <a href={document.url} download={document.name}>
              <bdi>{document.name}</bdi>
            </a>
            <p class="subtle document-facts">
              <span>{kindOf(document.name, document.mediaType)}</span>
              <span>{format.bytes(document.size)}</span>
              {document.language && <span>{format.language(document.language)}</span>}
            </p>
            <p class="subtle">
              SHA-256 <Code short>{document.sha256}</Code>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The ending of the name, else the media type's own word: `rules.pdf` → PDF. */
function kindOf(name: string, mediaType: string): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]
  return (ending ?? mediaType.split('/')[1] ?? mediaType).toUpperCase()
}

export const FullText_Decision = graphql(`
  fragment FullText_Decision on Decision {
    id
    body { ...Words_LocalisedText }
    textVersion
    textVersions { version createdAt }
    texts { version language body machineTranslated sha256 }
  }
`)

/** The whole text in the reader's language or another that says so, its versions, and its checksum. */
export function FullText({ decision }: { decision: FullText_DecisionFragment }): VNode | null {
  const { t, format, lang } = useI18n()
  const own = decision.texts.filter((text) => text.version === decision.textVersion)
  const [chosen, setChosen] = useState<string | null>(null)
  const language = chosen ?? decision.body?.language ?? own[0]?.language
  const shown = own.find((text) => text.language === language)
  if (!decision.body && !shown) return null
  const words = shown
    ? {
        text: shown.body,
        language: shown.language,
        isFallback: shown.language !== lang,
        machineTranslated: shown.machineTranslated,
      }
    : decision.body
  const version = decision.textVersions.find((v) => v.version === decision.textVersion)
  return (
    <Card id="full-text" title={t('decisions-full-text')} className="full-text">
      {own.length > 1 && language !== undefined && (
        <Pills
          label={t('decisions-text-language')}
          value={language}
          options={own.map((text) => ({ value: text.language, label: format.language(text.language) }))}
          onChange={setChosen}
        />
      )}
      {words && own.length <= 1 && <LanguageNote of={words} />}
      {words && own.length > 1 && <LanguageNote of={{ ...words, isFallback: false }} />}
      {words && <LongText of={words} />}
      <p class="subtle">
        {version?.createdAt
          ? t('decisions-text-version', { version: decision.textVersion, date: format.date(version.createdAt) })
          : t('decisions-text-version-undated', { version: decision.textVersion })}
      </p>
      {shown && (
        <p class="subtle">
          SHA-256 <Code short>{shown.sha256}</Code>
        </p>
      )}
    </Card>
  )
}
