import type { VNode } from 'preact'
import { useI18n } from '../../shared/i18n'
import { DataTable } from '../../shared/ui/DataTable'
import type { Figures } from '../../shared/tally/decide'
import type { Verified } from './run'

interface Row {
  key: string
  name: string
  shown: string | null
  own: string
}

/** What this page shows beside what the record gives, row by row; rows that differ are marked. */
export function Sums({ verified }: { verified: Verified }): VNode | null {
  const { t, format } = useI18n()
  const { shown, replayed, names } = verified
  if (replayed === null) return null
  const n = (value: number | undefined) => (value === undefined ? null : format.number(value))
  const line = (figures: Figures | undefined) => (figures ? `${n(figures.for)} – ${n(figures.against)} – ${n(figures.abstain)}` : null)
  const outcome = { adopted: t('shared-outcome-adopted'), rejected: t('shared-outcome-rejected'), no_quorum: t('shared-outcome-no_quorum') }
  const number = (key: keyof Figures, name: string): Row => ({ key, name, shown: n(shown?.figures[key]), own: n(replayed.figures[key]) ?? '' })
  const groups = (kind: 'bySector' | 'byCollege'): Row[] =>
    replayed[kind].map((group) => ({
      key: `${kind} ${group.group}`,
      name: names.get(group.group) ?? group.group,
      shown: line(shown?.[kind].find((one) => one.group === group.group)),
      own: line(group) ?? '',
    }))
  const rows: Row[] = [
    number('for', t('shared-choice-for')),
    number('against', t('shared-choice-against')),
    number('abstain', t('record-abstentions')),
    number('not_cast', t('record-not-cast')),
    { key: 'outcome', name: t('record-outcome'), shown: shown ? outcome[shown.outcome] : null, own: outcome[replayed.outcome] },
    ...groups('bySector'),
    ...groups('byCollege'),
  ]
  const differs = (row: Row) => row.shown !== row.own
  return (
    <div class="verify-table">
      <DataTable
        caption={t('record-table')}
        captionHidden
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'name', header: t('record-table-what'), rowHeader: true, cell: (row) => <span dir="auto">{row.name}</span> },
          { key: 'shown', header: t('record-table-page'), numeric: true, cell: (row) => <Cell bad={differs(row)}>{row.shown ?? '–'}</Cell> },
          { key: 'own', header: t('record-table-record'), numeric: true, cell: (row) => <Cell bad={differs(row)}>{row.own}</Cell> },
        ]}
      />
    </div>
  )
}

function Cell(props: { bad: boolean; children: string }): VNode {
  return props.bad ? <strong class="differs">{props.children}</strong> : <>{props.children}</>
}
