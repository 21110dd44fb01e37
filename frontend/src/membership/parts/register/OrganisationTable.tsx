import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import type { OrganisationTable_OrganisationFragment } from '../../../gql/graphql'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { useToday } from '../../../shared/today'
import { DataTable } from '../../../shared/ui/DataTable'
import { SectorName } from '../../../shared/ui/Sector'
import { Tag } from '../../../shared/ui/Tag'
import { Code, Words } from '../../../shared/ui/Words'
import { StandingTag } from './Standing'

export const OrganisationTable_Organisation = graphql(`
  fragment OrganisationTable_Organisation on Organisation {
    id
    code
    name { ...Words_LocalisedText }
    sector
    college
    status
    seats { id vacant validUntil }
  }
`)

type Organisation = OrganisationTable_OrganisationFragment

/** One row an organisation, with its seats and whether somebody speaks for each. */
export function OrganisationTable(props: {
  organisations: readonly Organisation[]
  colleges: readonly { id: string; name: { text: string } }[]
}): VNode {
  const { t } = useI18n()
  const college = (id: string | null | undefined) => props.colleges.find((one) => one.id === id)?.name.text ?? '–'
  return (
    <DataTable
      caption={t('administration-organisations')}
      captionHidden
      rows={props.organisations}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          header: t('register-organisation'),
          rowHeader: true,
          cell: (row) => (
            <Link href={`/admin/organisations/${row.code}`}>
              <Words of={row.name} />
            </Link>
          ),
        },
        { key: 'code', header: t('register-code'), cell: (row) => <Code>{row.code}</Code> },
        { key: 'sector', header: t('register-sector'), cell: (row) => <SectorName sector={row.sector} /> },
        { key: 'college', header: t('register-college'), cell: (row) => <bdi>{college(row.college)}</bdi> },
        { key: 'seats', header: t('register-seats'), cell: (row) => <SeatsCell organisation={row} /> },
        { key: 'status', header: t('register-status'), cell: (row) => <StandingTag status={row.status} /> },
      ]}
    />
  )
}

/** How many seats, and which of them nobody speaks for. */
function SeatsCell({ organisation }: { organisation: Organisation }): VNode {
  const { t, format } = useI18n()
  const today = useToday()
  const held = organisation.seats.filter((seat) => seat.validUntil == null || seat.validUntil >= today)
  const vacant = held.filter((seat) => seat.vacant).length
  if (held.length === 0) return <Tag tone="warn">{t('register-seats-none')}</Tag>
  return (
    <span class="tags">
      {format.number(held.length)}
      {vacant > 0 && <Tag tone="warn">{t('register-seats-vacant', { count: vacant })}</Tag>}
    </span>
  )
}
