import type { ComponentChildren, VNode } from 'preact'
import { useI18n, type Key } from '../i18n'
import { Tabs } from './Tabs'

/** How far the text in one language has come. */
export type Completeness = 'complete' | 'begun' | 'none'

const STATES = {
  complete: 'administration-language-complete',
  begun: 'administration-language-begun',
  none: 'administration-language-none',
} as const satisfies Record<Completeness, Key>

/** One tab a language, each saying whether its text is there. */
export function LanguageTabs(props: {
  id: string
  label: string
  languages: readonly string[]
  stateOf: (language: string) => Completeness
  value: string
  onChange: (language: string) => void
  panel: (language: string) => ComponentChildren
}): VNode {
  return (
    <Tabs
      id={props.id}
      label={props.label}
      value={props.value}
      onChange={props.onChange}
      tabs={props.languages.map((language) => ({
        value: language,
        label: <LanguageState language={language} state={props.stateOf(language)} />,
      }))}
      panel={props.panel}
    />
  )
}

/** A language by name, with a mark for how far its text has come: filled, half, or open. */
export function LanguageState(props: { language: string; state: Completeness }): VNode {
  const { t, format } = useI18n()
  return (
    <>
      <span class="language-mark" data-state={props.state} aria-hidden="true" />
      {format.language(props.language)}
      <span class="sr-only">, {t(STATES[props.state])}</span>
    </>
  )
}

/** The council's languages with its main one first. */
export function mainFirst(languages: readonly string[], main: string): string[] {
  return [main, ...languages.filter((language) => language !== main)]
}
