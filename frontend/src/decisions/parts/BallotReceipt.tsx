import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import { Text, useI18n } from '../../shared/i18n'
import { useReceipt } from '../../shared/receipt'
import { Code } from '../../shared/ui/Words'

/** Where a ballot stands in the public record: its entry number as soon as a checkpoint covers it. */
export function BallotReceipt({ eid }: { eid: string }): VNode {
  const { t, format } = useI18n()
  const receipt = useReceipt(eid)
  return (
    <p class="subtle receipt" role="status">
      {receipt.state === 'waiting' && t('decisions-receipt-waiting')}
      {receipt.state === 'unknown' && (
        <Text id="decisions-receipt-unknown" args={{ eid }} marks={{ code: () => <Code>{eid}</Code> }} />
      )}
      {receipt.state === 'recorded' && (
        <Text
          id="decisions-receipt"
          args={{ number: format.number(receipt.index) }}
          marks={{ link: (words) => <Link href={`/audit/entry/${encodeURIComponent(eid)}`}>{words}</Link> }}
        />
      )}
    </p>
  )
}
