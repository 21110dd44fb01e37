import type { VNode } from 'preact'
import type { Words_LocalisedTextFragment } from '../../gql/graphql'
import { graphql } from '../graphql'
import { useI18n } from '../i18n'

export const Words_LocalisedText = graphql(`
  fragment Words_LocalisedText on LocalisedText {
    text
    language
    isFallback
    machineTranslated
  }
`)

/** Words that people wrote, marked with their own language and direction where it is not the page's. */
export function Words(props: { of: Words_LocalisedTextFragment }): VNode {
  const { lang } = useI18n()
  const own = props.of.language !== lang
  return (
    <span lang={own ? props.of.language : undefined} dir="auto">
      {props.of.text}
    </span>
  )
}

/** Says in which language a text stands when it is not the reader's, and whether a machine translated it. */
export function LanguageNote(props: { of: Words_LocalisedTextFragment }): VNode | null {
  const { t, format } = useI18n()
  const { isFallback, machineTranslated, language } = props.of
  if (!isFallback && !machineTranslated) return null
  return (
    <p class="language-note">
      {isFallback && t('shared-only-in-language', { language: format.language(language) })}{' '}
      {machineTranslated && t('shared-machine-translated')}
    </p>
  )
}

/** Long text by people: blank lines part paragraphs, nothing else is read into it. */
export function LongText(props: { of: Words_LocalisedTextFragment }): VNode {
  const { lang } = useI18n()
  const own = props.of.language !== lang
  const paragraphs = props.of.text.split(/\n\s*\n/).filter((part) => part.trim() !== '')
  return (
    <div class="prose" lang={own ? props.of.language : undefined}>
      {paragraphs.map((paragraph, index) => (
        <p key={index} dir="auto">
          {paragraph.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br />, line]))}
        </p>
      ))}
    </div>
  )
}

/** A hash, code or address: always left to right, in a fixed-width face; `short` keeps both ends. */
export function Code(props: { children: string; short?: boolean }): VNode {
  const text = props.children
  const shown = props.short && text.length > 14 ? `${text.slice(0, 5)}…${text.slice(-5)}` : text
  return (
    <bdi dir="ltr" class="code" title={shown === text ? undefined : text} data-full={shown === text ? undefined : text}>
      <span>{shown}</span>
    </bdi>
  )
}
