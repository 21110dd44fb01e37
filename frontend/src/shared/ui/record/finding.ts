import { useI18n, type Key } from '../../i18n'
import type { RecordError } from '../../record/errors'

const SAME: readonly (readonly [Key, readonly string[]])[] = [
  ['record-finding-checkpoint', ['note', 'checkpoint-form']],
  ['record-finding-signature', ['signature']],
  ['record-finding-origin', ['origin']],
  ['record-finding-key', ['key']],
  ['record-finding-root', ['root', 'proof-range', 'proof-length', 'proof-form']],
  ['record-finding-leaf-hash', ['leaf-hash']],
  ['record-finding-tile-hash', ['tile-hash']],
  ['record-finding-damaged', ['tile-length', 'bundle']],
  ['record-finding-leaf-form', ['leaf-form', 'json']],
  ['record-finding-older', ['older']],
  ['record-finding-consistency', ['consistency']],
  ['record-finding-cosignature', ['cosignature']],
  ['record-finding-policy', ['policy']],
  ['record-finding-opening', ['opening', 'opening-form', 'opening-stray']],
  ['record-finding-roll', ['roll', 'poll-opened']],
  ['record-finding-ballot', ['ballot-poll', 'ballot-seat', 'ballot-choice', 'ballot-replaces']],
  ['record-finding-close', ['close-poll', 'close-cast']],
  ['record-finding-count', ['count-figures', 'count-by-sector', 'count-by-college']],
  ['record-finding-rule', ['count-checks', 'count-outcome']],
  ['record-finding-count-missing', ['count-missing']],
  ['record-finding-confirm', ['confirm']],
  ['record-finding-page-figures', ['page-figures', 'page-by-sector', 'page-by-college']],
  ['record-finding-page-outcome', ['page-outcome']],
  ['record-finding-page-roll', ['page-roll']],
  ['record-finding-page-text', ['page-text']],
  ['record-finding-eid', ['eid']],
  ['record-finding-unreachable', ['unreachable']],
  ['record-finding-missing', ['checkpoint-missing', 'tile-missing', 'entries-missing']],
  ['record-finding-unknown', ['leaf-unknown', 'count-unknown']],
  ['record-finding-opening-missing', ['opening-missing']],
  ['record-finding-policy-unmet', ['policy-unmet']],
  ['record-finding-insecure', ['insecure']],
  ['record-finding-not-there', ['not-there']],
]

const KEYS = new Map<string, Key>(SAME.flatMap(([key, codes]) => codes.map((code) => [code, key] as const)))

/** What was found, in a sentence of the reader's language. */
export function useFinding(): (finding: RecordError) => string {
  const { t, format } = useI18n()
  return ({ code, place }) => {
    const key = KEYS.get(code) ?? 'record-finding-other'
    const number = (value: number | undefined) => (value === undefined ? '?' : format.number(value))
    // The message decides which of these it says.
    const say = t as unknown as (key: Key, args: Record<string, string>) => string
    return say(key, { index: number(place.index), size: number(place.size), file: place.file ?? '?', code })
  }
}
