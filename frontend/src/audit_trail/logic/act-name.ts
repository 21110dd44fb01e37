import { useI18n, type Key } from '../../shared/i18n'
import { EVENT_TYPES, useEventName } from '../../shared/ui/event'

/** Acts that other pages have no words for. */
const MORE = {
  'log.key_rotated': 'explorer-event-log-key-rotated',
  'log.heartbeat': 'explorer-event-log-heartbeat',
  'log.closed': 'explorer-event-log-closed',
  'log.recovered': 'explorer-event-log-recovered',
  'release.deployed': 'explorer-event-release-deployed',
  'policy.changed': 'explorer-event-policy-changed',
  'erasure.done': 'explorer-event-erasure-done',
  'rectification.done': 'explorer-event-rectification-done',
  'retention.run': 'explorer-event-retention-run',
  'export.made': 'explorer-event-export-made',
  'auditor.granted': 'explorer-event-auditor-granted',
  'auditor.revoked': 'explorer-event-auditor-revoked',
  'auditor.read': 'explorer-event-auditor-read',
  'engagement.opened': 'explorer-event-engagement-opened',
  'engagement.check_recorded': 'explorer-event-engagement-check-recorded',
  'engagement.finding_recorded': 'explorer-event-engagement-finding-recorded',
  'engagement.finding_withheld': 'explorer-event-engagement-finding-withheld',
  'engagement.finding_answered': 'explorer-event-engagement-finding-answered',
  'engagement.answer_judged': 'explorer-event-engagement-answer-judged',
  'engagement.reported': 'explorer-event-engagement-reported',
} as const satisfies Record<string, Key>

/** Every kind of act that the explorer has words for. */
export const ACTS: readonly string[] = [...new Set([...EVENT_TYPES, ...Object.keys(MORE)])]

/** What an entry says happened, in words; an unknown kind by its own name. */
export function useActName(): (type: string) => string {
  const { t } = useI18n()
  const eventName = useEventName()
  return (type) => {
    const key = (MORE as Record<string, Key | undefined>)[type]
    return key === undefined ? eventName(type) : (t as (key: Key) => string)(key)
  }
}
