import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import type { EntryLink_LedgerRefFragment } from '../../gql/graphql'
import { graphql } from '../graphql'
import { useI18n } from '../i18n'

export const EntryLink_LedgerRef = graphql(`
  fragment EntryLink_LedgerRef on LedgerRef {
    eid
    index
  }
`)

/** An act's place in the public record: its entry number, or that it waits for the next checkpoint. */
export function EntryLink(props: { entry: EntryLink_LedgerRefFragment }): VNode {
  const { t, format } = useI18n()
  const { eid, index } = props.entry
  return (
    <Link href={`/audit/entry/${encodeURIComponent(eid)}`}>
      {index == null ? t('shared-entry-waiting') : t('shared-entry', { number: format.number(index) })}
    </Link>
  )
}
