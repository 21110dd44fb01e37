import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import { useI18n } from '../../shared/i18n'
import type { Entry } from '../../shared/record/log'
import { DataTable } from '../../shared/ui/DataTable'
import { useEventName } from '../../shared/ui/event'
import type { Labels } from '../logic/labels'
import { About, useActor, useEntryTime } from './EntryWords'

/** Entries that are proved to be in the record, in a table; on narrow screens each is a card. */
export function EntryTable(props: { entries: readonly Entry[]; labels: Labels; caption: string }): VNode {
  const { t, format } = useI18n()
  const eventName = useEventName()
  const actor = useActor(props.labels)
  const time = useEntryTime()
  return (
    <div class="entry-table">
      <DataTable
        caption={props.caption}
        captionHidden
        rows={props.entries}
        rowKey={(entry) => String(entry.index)}
        columns={[
          {
            key: 'entry',
            header: t('explorer-column-entry'),
            rowHeader: true,
            cell: (entry) => <Link href={`/audit/entry/${entry.index}`}>{format.number(entry.index)}</Link>,
          },
          { key: 'when', header: t('explorer-column-when'), cell: (entry) => time(entry) },
          {
            key: 'act',
            header: t('explorer-column-act'),
            cell: (entry) => <b>{entry.leaf ? eventName(entry.leaf.type) : t('explorer-unknown-form')}</b>,
          },
          { key: 'about', header: t('explorer-column-about'), cell: (entry) => <About entry={entry} labels={props.labels} /> },
          { key: 'by', header: t('explorer-column-by'), cell: (entry) => <span dir="auto" class="subtle">{actor(entry)}</span> },
        ]}
      />
    </div>
  )
}
