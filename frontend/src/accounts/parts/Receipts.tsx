import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import type { Receipts_ViewerFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { Card } from '../../shared/ui/Card'
import { DataTable } from '../../shared/ui/DataTable'
import { EntryLink } from '../../shared/ui/EntryLink'
import { Empty } from '../../shared/ui/States'
import { Code } from '../../shared/ui/Words'

export const Receipts_Viewer = graphql(`
  fragment Receipts_Viewer on Viewer {
    castBallots(first: 50) {
      entry { eid at ...EntryLink_LedgerRef }
      decision { id code title { text language } }
      hat { seat { id code } organisation { id name { text language } } }
    }
  }
`)

/** What I did, with its entry in the public record. */
export function Receipts({ viewer }: { viewer: Receipts_ViewerFragment }): VNode {
  const { t, format } = useI18n()
  return (
    <Card id="receipts" title={t('accounts-receipts')}>
      <p class="subtle">{t('accounts-receipts-hint')}</p>
      {viewer.castBallots.length === 0 ? (
        <Empty>{t('accounts-no-receipts')}</Empty>
      ) : (
        <DataTable
          caption={t('accounts-receipts')}
          captionHidden
          rows={viewer.castBallots}
          rowKey={(ballot) => ballot.entry.eid}
          columns={[
            { key: 'what', header: t('accounts-receipt-what'), rowHeader: true, cell: (r) => <What ballot={r} /> },
            { key: 'when', header: t('accounts-receipt-when'), cell: (r) => (r.entry.at ? format.dateTime(r.entry.at) : '–') },
            { key: 'id', header: t('accounts-receipt-id'), cell: (r) => <Code short>{r.entry.eid}</Code> },
            { key: 'entry', header: t('accounts-receipt-entry'), cell: (r) => <EntryLink entry={r.entry} /> },
          ]}
        />
      )}
    </Card>
  )
}

/** The decision, and for whom: the same decision stands there once for each hat. */
function What({ ballot }: { ballot: Receipts_ViewerFragment['castBallots'][number] }): VNode {
  const { decision, hat } = ballot
  return (
    <>
      {decision && (
        <Link href={`/decisions/${decision.code}`} lang={decision.title.language} dir="auto">
          {decision.title.text}
        </Link>
      )}
      {hat && (
        <span class="subtle receipt-hat" lang={hat.organisation.name.language} dir="auto">
          {hat.organisation.name.text}
        </span>
      )}
    </>
  )
}
