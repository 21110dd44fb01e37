import { useI18n, type Key } from '../i18n'

const EVENTS = {
  'log.opened': 'shared-event-log-opened',
  'council.founded': 'shared-event-council-founded',
  'council.imported': 'shared-event-council-imported',
  'statute.adopted': 'shared-event-statute-adopted',
  'organisation.admitted': 'shared-event-organisation-admitted',
  'organisation.amended': 'shared-event-organisation-amended',
  'organisation.suspended': 'shared-event-organisation-suspended',
  'organisation.reinstated': 'shared-event-organisation-reinstated',
  'organisation.withdrawn': 'shared-event-organisation-withdrawn',
  'seat.added': 'shared-event-seat-added',
  'seat.ended': 'shared-event-seat-ended',
  'representative.appointed': 'shared-event-representative-appointed',
  'representative.ended': 'shared-event-representative-ended',
  'role.granted': 'shared-event-role-granted',
  'role.revoked': 'shared-event-role-revoked',
  'decision.called': 'shared-event-decision-called',
  'poll.roll_listed': 'shared-event-poll-roll-listed',
  'poll.opened': 'shared-event-poll-opened',
  'ballot.cast': 'shared-event-ballot-cast',
  'poll.closed': 'shared-event-poll-closed',
  'poll.counted': 'shared-event-poll-counted',
  'poll.annulled': 'shared-event-poll-annulled',
  'decision.confirmed': 'shared-event-decision-confirmed',
  'decision.annulled': 'shared-event-decision-annulled',
  'dataset.published': 'shared-event-dataset-published',
} as const satisfies Record<string, Key>

/** Every kind of act that has words. */
export const EVENT_TYPES = Object.keys(EVENTS)

/** What an entry of the record says happened, in words; an unknown kind by its own name. */
export function useEventName(): (type: string) => string {
  const { t } = useI18n()
  return (type) => {
    const key = (EVENTS as Record<string, Key | undefined>)[type]
    return key === undefined ? type : (t as (key: Key) => string)(key)
  }
}
