import { createContext, Fragment, type ComponentChildren, type VNode } from 'preact'
import { useContext, useMemo } from 'preact/hooks'
import type { FluentVariable } from '@fluent/bundle'
import type { Messages } from '../gql/messages'
import { makeFormat, type Format } from './format'
import { LANGUAGES, type Lang } from './languages'
import { bundleOf } from './texts'

/** Every message name; a typo does not compile. */
export type Key = keyof Messages
type Needed<K extends Key> = Messages[K]
/** The variables a message wants, by name. */
export type Args<K extends Key> = [Needed<K>] extends [never]
  ? []
  : [variables: { [name in Needed<K>]: FluentVariable }]

export interface I18n {
  lang: Lang
  dir: 'ltr' | 'rtl'
  format: Format
  t: <K extends Key>(key: K, ...args: Args<K>) => string
}

const Context = createContext<I18n | null>(null)

export function makeI18n(lang: Lang, timeZone: string): I18n {
  return {
    lang,
    dir: LANGUAGES[lang].dir,
    format: makeFormat(lang, timeZone),
    t: (key, ...args) => translate(lang, key, args[0]),
  }
}

function translate(lang: Lang, key: string, variables?: Record<string, FluentVariable>): string {
  const bundle = bundleOf(lang)
  const pattern = bundle.getMessage(key)?.value
  if (!pattern) return key
  const errors: Error[] = []
  return bundle.formatPattern(pattern, variables, errors)
}

export function I18nProvider(props: { lang: Lang; timeZone: string; children: ComponentChildren }): VNode {
  const value = useMemo(() => makeI18n(props.lang, props.timeZone), [props.lang, props.timeZone])
  return <Context.Provider value={value}>{props.children}</Context.Provider>
}

export function useI18n(): I18n {
  const value = useContext(Context)
  if (value === null) throw new Error('I18nProvider is missing')
  return value
}

type Wrap = (inner: string) => ComponentChildren

/**
 * A message with marks such as `<b>…</b>` or `<link>…</link>`, each drawn by the function of that name.
 * The marks are read here, never given to the browser as HTML.
 */
export function Text<K extends Key>(props: {
  id: K
  args?: Args<K>[0]
  marks?: Record<string, Wrap>
}): VNode {
  const { lang } = useI18n()
  const marks = props.marks ?? { b: (inner) => <b>{inner}</b> }
  const parts = translate(lang, props.id, props.args).split(/(<(\w+)>.*?<\/\2>)/s)
  const drawn: ComponentChildren[] = []
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? ''
    const marked = /^<(\w+)>(.*?)<\/\1>$/s.exec(part)
    const wrap = marked?.[1] === undefined ? undefined : marks[marked[1]]
    if (wrap) {
      drawn.push(wrap(marked?.[2] ?? ''))
      at += 1 // the split also yields the mark's name
    } else {
      drawn.push(part)
    }
  }
  return <Fragment>{drawn}</Fragment>
}
