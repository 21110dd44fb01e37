import type { VNode } from 'preact'
import type { Receipts_ViewerFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { Card } from '../../shared/ui/Card'
import { DataTable } from '../../shared/ui/DataTable'
import { EntryLink } from '../../shared/ui/EntryLink'
import { useEventName } from '../../shared/ui/event'
import { Empty } from '../../shared/ui/States'
import { Code } from '../../shared/ui/Words'

export const Receipts_Viewer = graphql(`
  fragment Receipts_Viewer on Viewer {
    receipts(first: 50) { type at ...EntryLink_LedgerRef }
  }
`)

/** What I did, with its entry in the public record. */
export function Receipts({ viewer }: { viewer: Receipts_ViewerFragment }): VNode {
  const { t, format } = useI18n()
  const eventName = useEventName()
  return (
    <Card id="receipts" title={t('accounts-receipts')}>
      <p class="subtle">{t('accounts-receipts-hint')}</p>
      {viewer.receipts.length === 0 ? (
        <Empty>{t('accounts-no-receipts')}</Empty>
      ) : (
        <DataTable
          caption={t('accounts-receipts')}
          captionHidden
          rows={viewer.receipts}
          rowKey={(receipt) => receipt.eid}
          columns={[
            { key: 'what', header: t('accounts-receipt-what'), rowHeader: true, cell: (r) => eventName(r.type) },
            { key: 'when', header: t('accounts-receipt-when'), cell: (r) => (r.at ? format.dateTime(r.at) : '–') },
            { key: 'id', header: t('accounts-receipt-id'), cell: (r) => <Code short>{r.eid}</Code> },
            { key: 'entry', header: t('accounts-receipt-entry'), cell: (r) => <EntryLink entry={r} /> },
          ]}
        />
      )}
    </Card>
  )
}
