import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useI18n } from '../i18n'
import { useSession } from '../session'
import { arrive } from './arrival'

/**
 * A page: its title, one h1, and the focus on it after navigation. `heading` draws the h1 where a page
 * wants more than plain words; it must pass on the `h1` attributes it is given.
 */
export function Page(props: {
  title: string
  /** Above the h1: breadcrumbs, tags. */
  before?: ComponentChildren
  /** Under the h1: a lead paragraph. */
  lead?: ComponentChildren
  /** Beside the h1: buttons. */
  actions?: ComponentChildren
  titleLang?: string | undefined
  className?: string
  children?: ComponentChildren
}): VNode {
  const h1 = useTitle(props.title)
  return (
    <div class={`page wrap ${props.className ?? ''}`}>
      <header class="page-head">
        {props.before}
        <div class="page-head-row">
          <h1 ref={h1} tabIndex={-1} lang={props.titleLang} dir={props.titleLang ? 'auto' : undefined}>
            {props.title}
          </h1>
          {props.actions}
        </div>
        {props.lead && <div class="lead">{props.lead}</div>}
      </header>
      {props.children}
    </div>
  )
}

/** Sets the document's title and, after navigation, moves the focus to the h1 that gets this ref. */
export function useTitle(title: string) {
  const h1 = useRef<HTMLHeadingElement>(null)
  const { t } = useI18n()
  const council = useSession().council?.name.text
  useEffect(() => {
    const whole = council && council !== title ? t('shared-document-title', { page: title, council }) : title
    // The marks that keep scripts apart are drawn as boxes in some title bars.
    document.title = whole.replace(/[\u2068\u2069]/g, '')
  }, [title, council])
  useEffect(() => arrive(h1.current), [])
  return h1
}
