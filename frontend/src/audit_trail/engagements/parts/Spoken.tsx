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

/** Paragraphs that somebody wrote, in their own language and direction. */
export function SpokenProse(props: { of: SpokenText }): VNode {
  const { lang } = useI18n()
  const paragraphs = props.of.text.split(/\n\s*\n/).filter((part) => part.trim() !== '')
  return (
    <div class="prose" lang={props.of.language === lang ? undefined : props.of.language}>
      {paragraphs.map((paragraph, place) => (
        <p key={place} dir="auto">
          {paragraph}
        </p>
      ))}
    </div>
  )
}
