import type { VNode } from 'preact'
import type { OrganisationStatus, Sector } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { maybe, oneOf, text, useUrlState } from '../../shared/url-state'
import { useData } from '../../shared/use-data'
import { Crumbs } from '../../shared/ui/Crumbs'
import { Page } from '../../shared/ui/Page'
import { Pagination } from '../../shared/ui/Pagination'
import { SECTORS } from '../../shared/ui/Sector'
import { Empty, Loaded } from '../../shared/ui/States'
import { bySector } from '../logic/members'
import { Filters, SECTOR_KEYS, STATUSES } from '../parts/Filters'
import { MemberGroup } from '../parts/MemberGroup'
import { SeatsPicture } from '../parts/SeatsPicture'
import '../membership.css'

const Members_Query = graphql(`
  query Members(
    $sector: Sector
    $college: String
    $status: OrganisationStatus
    $search: String
    $first: Int!
    $after: String
  ) {
    council {
      id
      colleges { id name { ...Words_LocalisedText } }
      ...SeatsPicture_Council
    }
    everyone: organisations(first: 100) {
      pageInfo { hasNextPage }
      nodes { ...SeatsPicture_Organisation }
    }
    organisations(
      sector: $sector
      college: $college
      status: $status
      search: $search
      first: $first
      after: $after
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id sector ...MemberGroup_Organisation }
    }
  }
`)

const PAGE_SIZE = 100

/** Every organisation with a seat, by kind; a picture of the seats; the rule they decide by. */
export default function Members(): VNode {
  const { t } = useI18n()
  const [state, set] = useUrlState({
    sector: maybe(SECTOR_KEYS),
    college: text(),
    status: oneOf(STATUSES),
    q: text(),
    after: text(),
  })
  const sector = SECTORS.find((key) => key.toLowerCase() === state.sector) ?? null
  const members = useData(Members_Query, {
    sector: sector as Sector | null,
    college: state.college || null,
    status: state.status === 'all' ? null : (state.status.toUpperCase() as OrganisationStatus),
    search: state.q || null,
    first: PAGE_SIZE,
    after: state.after || null,
  })
  return (
    <Page
      title={t('membership-title')}
      before={<Crumbs path={[]} here={t('membership-title')} />}
      lead={t('membership-lead')}
    >
      <Loaded from={members} lines={10} tall>
        {({ council, everyone, organisations }) => (
          <>
            <SeatsPicture
              council={council}
              organisations={everyone.pageInfo.hasNextPage ? null : everyone.nodes}
              sector={sector}
              college={state.college}
            />
            <Filters state={state} colleges={council.colleges} set={(change, how) => set({ ...change, after: '' }, how)} />
            <p class="subtle list-count" role="status">
              {t('membership-count', { count: organisations.totalCount })}
            </p>
            {organisations.nodes.length === 0 && <Empty>{t('membership-none-found')}</Empty>}
            {bySector(organisations.nodes, SECTORS).map((group) => (
              <MemberGroup key={group.sector} sector={group.sector} members={group.members} />
            ))}
            <Pagination
              shown={organisations.nodes.length}
              total={organisations.totalCount}
              onStart={state.after === ''}
              endCursor={organisations.pageInfo.endCursor}
              hasNext={organisations.pageInfo.hasNextPage}
              go={(cursor) => set({ after: cursor })}
            />
          </>
        )}
      </Loaded>
    </Page>
  )
}
