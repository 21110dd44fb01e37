import type { VNode } from 'preact'
import { useI18n } from '../../../shared/i18n'

interface SpokenText {
  language: string
  text: string
}

/** A line that somebody wrote, in its own language and direction. */
export function SpokenLine(props: { of: SpokenText }): VNode {
  const { lang } = useI18n()
  return (
    <span lang={props.of.language === lang ? undefined : props.of.language} dir="auto">
      {props.of.text}
    </span>
  )
}

/** Paragraphs that somebody wrote, in their own language and direction; which language, where it is not the page's. */
export function SpokenProse(props: { of: SpokenText }): VNode {
  const { t, lang, format } = useI18n()
  const foreign = props.of.language !== lang
  const paragraphs = props.of.text.split(/\n\s*\n/).filter((part) => part.trim() !== '')
  return (
    <div class="prose">
      {paragraphs.map((paragraph, place) => (
        <p key={place} dir="auto" lang={foreign ? props.of.language : undefined}>
          {paragraph}
        </p>
      ))}
      {foreign && <p class="language-note">{t('engagements-written-in', { language: format.language(props.of.language) })}</p>}
    </div>
  )
}
