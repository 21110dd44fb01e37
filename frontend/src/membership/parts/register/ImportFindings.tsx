import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { ImportCheckQuery } from '../../../gql/graphql'
import type { Problem } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { DataTable } from '../../../shared/ui/DataTable'
import { SectorName } from '../../../shared/ui/Sector'
import { Failed } from '../../../shared/ui/States'
import { findingsOf, type Finding } from '../../logic/import-files'

const FILES = {
  members: 'import-file-members',
  representatives: 'import-file-representatives',
  council: 'import-file-council',
} as const

/** What must be mended before anything can be entered: one row a finding, in the order of the files. */
export function Findings({ problem }: { problem: Problem }): VNode {
  const { t } = useI18n()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [problem])
  const findings = findingsOf(problem)
  if (findings === null) return <Failed problem={problem} />
  const place = ({ line, column, row }: Finding) =>
    row === null ? t('import-at', { line: line ?? 1, column: column ?? 1 }) : t('import-row', { row })
  return (
    <div class="form-section" tabIndex={-1} ref={box}>
      <p class="notice notice-danger" role="alert">
        {t('import-problems', { count: findings.length })}
      </p>
      <DataTable
        caption={t('import-problems-caption')}
        captionHidden
        rows={findings.map((finding, index) => ({ ...finding, index }))}
        rowKey={(row) => String(row.index)}
        columns={[
          { key: 'place', header: t('import-place'), rowHeader: true, cell: (row) => `${t(FILES[row.file])} · ${place(row)}` },
          { key: 'problem', header: t('import-problem'), cell: (row) => row.message },
        ]}
      />
    </div>
  )
}

/** What would be entered. */
export function CheckedFiles({ preview }: { preview: ImportCheckQuery['importCheck'] }): VNode {
  const { t, format } = useI18n()
  return (
    <>
      <div class="notice notice-good" role="status">
        <p>
          <b>{t('import-checked', { organisations: preview.organisations, seats: preview.seats })}</b>
        </p>
        {preview.representatives > 0 && (
          <p>{t('import-checked-people', { mandates: preview.representatives, people: preview.people })}</p>
        )}
      </div>
      <DataTable
        caption={t('import-by-sector')}
        rows={preview.sectors}
        rowKey={(row) => row.sector}
        columns={[
          { key: 'sector', header: t('register-sector'), rowHeader: true, cell: (row) => <SectorName sector={row.sector} /> },
          { key: 'organisations', header: t('import-column-organisations'), numeric: true, cell: (row) => format.number(row.organisations) },
          { key: 'seats', header: t('register-seats'), numeric: true, cell: (row) => format.number(row.seats) },
        ]}
      />
    </>
  )
}
