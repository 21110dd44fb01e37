import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import { useI18n } from '../../../shared/i18n'

/** The way from an act to its entry in the record. */
export function Entry(props: { eid: string }): VNode {
  const { t } = useI18n()
  return <Link href={`/audit/entry/${encodeURIComponent(props.eid)}`}>{t('engagements-entry')}</Link>
}
