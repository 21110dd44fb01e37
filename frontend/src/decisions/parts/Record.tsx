import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import type { Record_DecisionFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { Card } from '../../shared/ui/Card'
import { EntryLink } from '../../shared/ui/EntryLink'
import { useEventName } from '../../shared/ui/event'

export const Record_Decision = graphql(`
  fragment Record_Decision on Decision {
    id
    entries { type at ...EntryLink_LedgerRef }
  }
`)

/** The acts on this decision as they stand in the public record, oldest first. */
export function Record({ decision }: { decision: Record_DecisionFragment }): VNode | null {
  const { t, format } = useI18n()
  const eventName = useEventName()
  if (decision.entries.length === 0) return null
  return (
    <Card id="record" title={t('decisions-record')}>
      <p class="subtle">{t('decisions-record-hint')}</p>
      <ol class="record">
        {decision.entries.map((entry) => (
          <li key={entry.eid}>
            <b>{eventName(entry.type)}</b>
            {entry.at && <span class="subtle">{format.dateTime(entry.at)}</span>}
            <EntryLink entry={entry} />
          </li>
        ))}
      </ol>
      <p>
        <Link href={`/audit/subject/${decision.id}`}>{t('decisions-record-all')}</Link>
      </p>
    </Card>
  )
}
