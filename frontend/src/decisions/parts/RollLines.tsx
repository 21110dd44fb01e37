import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import type { RollLines_RollCallLineFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { DataTable, type Column } from '../../shared/ui/DataTable'
import { EntryLink } from '../../shared/ui/EntryLink'
import { sectorClass, SectorName, useSectorName } from '../../shared/ui/Sector'
import { useChoiceName, VoteMark } from '../../shared/ui/VoteMark'
import { Code, Words } from '../../shared/ui/Words'

export const RollLines_RollCallLine = graphql(`
  fragment RollLines_RollCallLine on RollCallLine {
    seat { id code }
    organisation { id code name { ...Words_LocalisedText } }
    sector
    choice
    entry { ...EntryLink_LedgerRef }
  }
`)

type Line = RollLines_RollCallLineFragment

/** A box for each seat: colour of its sector, mark of its ballot, name. `open`: ballots are public. */
export function RollGrid(props: { lines: readonly Line[]; open: boolean }): VNode {
  const { t } = useI18n()
  const choiceName = useChoiceName()
  const sectorName = useSectorName()
  return (
    <ul class="roll no-print">
      {props.lines.map((line) => (
        <li key={line.seat.id} class={`roll-seat ${sectorClass(line.sector)}`}>
          {props.open && <VoteMark choice={line.choice ?? null} />}
          {props.open && <span class="sr-only">{line.choice ? choiceName(line.choice) : t('shared-not-voted')}</span>}
          <Link href={`/members/${line.organisation.code}`} title={sectorName(line.sector)}>
            <Words of={line.organisation.name} />
          </Link>
          <span class="sr-only">{sectorName(line.sector)}</span>
        </li>
      ))}
    </ul>
  )
}

/** The same as a table, with each ballot's entry in the record. */
export function RollTable(props: { lines: readonly Line[]; open: boolean }): VNode {
  const { t } = useI18n()
  const choiceName = useChoiceName()
  const columns: Column<Line>[] = [
    {
      key: 'organisation',
      header: t('decisions-column-organisation'),
      rowHeader: true,
      cell: (line) => (
        <Link href={`/members/${line.organisation.code}`}>
          <Words of={line.organisation.name} />
        </Link>
      ),
    },
    { key: 'seat', header: t('decisions-column-seat'), cell: (line) => <Code>{line.seat.code}</Code> },
    { key: 'sector', header: t('decisions-column-sector'), cell: (line) => <SectorName sector={line.sector} /> },
  ]
  if (props.open) {
    columns.push(
      {
        key: 'choice',
        header: t('decisions-column-ballot'),
        cell: (line) => (
          <span class="choice-cell">
            <VoteMark choice={line.choice ?? null} />
            {line.choice ? choiceName(line.choice) : t('shared-not-voted')}
          </span>
        ),
      },
      {
        key: 'entry',
        header: t('decisions-column-entry'),
        cell: (line) => (line.entry ? <EntryLink entry={line.entry} /> : '–'),
      },
    )
  }
  return (
    <DataTable
      caption={t('decisions-roll-call')}
      captionHidden
      columns={columns}
      rows={props.lines}
      rowKey={(line) => line.seat.id}
    />
  )
}
