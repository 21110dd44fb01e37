import type { VNode } from 'preact'
import type { AuditScope } from '../../../gql/graphql'
import { useI18n } from '../../../shared/i18n'
import { SCOPES } from '../logic/words'

/** Parts of the record, a line each: several of their names are lists themselves. */
export function ScopeList({ of }: { of: readonly AuditScope[] }): VNode {
  const { t } = useI18n()
  return (
    <ul class="scope-list">
      {of.map((part) => (
        <li key={part}>{t(SCOPES[part])}</li>
      ))}
    </ul>
  )
}
