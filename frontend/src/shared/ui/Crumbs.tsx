import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import { useI18n } from '../i18n'

/** Where this page stands, from home; the last one is the page itself and no link. */
export function Crumbs(props: { path: readonly { href: string; label: string }[]; here: string }): VNode {
  const { t } = useI18n()
  return (
    <nav aria-label={t('shared-breadcrumbs')} class="crumbs">
      <ol>
        <li>
          <Link href="/">{t('shared-home')}</Link>
        </li>
        {props.path.map((step) => (
          <li key={step.href}>
            <Link href={step.href}>{step.label}</Link>
          </li>
        ))}
        <li aria-current="page">
          <bdi>{props.here}</bdi>
        </li>
      </ol>
    </nav>
  )
}
