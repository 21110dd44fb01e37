import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import type { AdminOrganisationsQuery } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { Text, useI18n } from '../../shared/i18n'
import { useSession } from '../../shared/session'
import { maybe, text, useUrlState } from '../../shared/url-state'
import { useData } from '../../shared/use-data'
import { AdminPage } from '../../shared/ui/AdminPage'
import { ButtonLink } from '../../shared/ui/Button'
import { FilterSelect } from '../../shared/ui/FilterSelect'
import { Pagination } from '../../shared/ui/Pagination'
import { SearchBox } from '../../shared/ui/SearchBox'
import { SECTORS, useSectorName } from '../../shared/ui/Sector'
import { Empty, Loaded } from '../../shared/ui/States'
import { Told } from '../../shared/ui/Told'
import { WhoMay } from '../../shared/ui/WhoMay'
import { OrganisationTable } from '../parts/register/OrganisationTable'
import { STATUSES, useStatusName } from '../parts/register/Standing'

const AdminOrganisations_Query = graphql(`
  query AdminOrganisations(
    $sector: Sector
    $college: String
    $status: OrganisationStatus
    $search: String
    $first: Int!
    $after: String
  ) {
    organisations(sector: $sector, college: $college, status: $status, search: $search, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id ...OrganisationTable_Organisation }
    }
    council { id colleges { id name { text } } }
  }
`)

const PAGE_SIZE = 50
const TYPES = ['Organisation'] as const
const FILTERS = { q: text(), sector: maybe(SECTORS), status: maybe(STATUSES), college: text(), after: text() }
type State = ReturnType<typeof useUrlState<typeof FILTERS>>[0]

/** The register of organisations: found by name, kind, group of seats and standing. */
export default function AdminOrganisations(): VNode {
  const { t } = useI18n()
  const mayAdmit = useSession().viewer?.actions.includes('admitOrganisation') ?? false
  return (
    <AdminPage
      title={t('administration-organisations')}
      section="organisations"
      lead={t('register-organisations-lead')}
      actions={mayAdmit && <ButtonLink href="/admin/organisations/new">{t('register-admit')}</ButtonLink>}
    >
      <Register />
      {!mayAdmit && (
        <div class="after-list">
          <p class="heading-xs">{t('register-admit')}</p>
          <WhoMay action="admitOrganisation" />
        </div>
      )}
    </AdminPage>
  )
}

function Register(): VNode {
  const [state, set] = useUrlState(FILTERS)
  const { q, sector, status, college, after } = state
  const register = useData(
    AdminOrganisations_Query,
    { sector, status, college: college || null, search: q || null, first: PAGE_SIZE, after: after || null },
    TYPES,
  )
  return (
    <>
      <Filters state={state} set={set} colleges={register.data?.council.colleges ?? []} />
      <Loaded from={register} lines={10} tall>
        {(data) => <Found data={data} filtered={Boolean(q || sector || status || college)} after={after} set={set} />}
      </Loaded>
    </>
  )
}

type Set = (change: Partial<State>, how?: 'push' | 'replace') => void

function Filters(props: { state: State; set: Set; colleges: AdminOrganisationsQuery['council']['colleges'] }): VNode {
  const { t } = useI18n()
  const sectorName = useSectorName()
  const statusName = useStatusName()
  const { state, set } = props
  const colleges = props.colleges.map((one) => ({ value: one.id, label: one.name.text }))
  return (
    <div class="list-filters">
      <SearchBox label={t('register-search-organisation')} value={state.q} onChange={(q) => set({ q, after: '' }, 'replace')} />
      <div class="filter-row">
        <FilterSelect
          id="filter-sector"
          label={t('register-sector')}
          all={t('register-all-sectors')}
          value={state.sector}
          options={SECTORS.map((value) => ({ value, label: sectorName(value) }))}
          onChange={(sector) => set({ sector, after: '' })}
        />
        <FilterSelect
          id="filter-college"
          label={t('register-college')}
          all={t('register-all-colleges')}
          value={state.college || null}
          options={colleges}
          onChange={(college) => set({ college: college ?? '', after: '' })}
        />
        <FilterSelect
          id="filter-status"
          label={t('register-status')}
          all={t('register-all-statuses')}
          value={state.status}
          options={STATUSES.map((value) => ({ value, label: statusName(value) }))}
          onChange={(status) => set({ status, after: '' })}
        />
      </div>
    </div>
  )
}

function Found(props: { data: AdminOrganisationsQuery; filtered: boolean; after: string; set: Set }): VNode {
  const { t } = useI18n()
  const mayImport = useSession().viewer?.actions.includes('importCouncil') ?? false
  const { organisations: list, council } = props.data
  return (
    <>
      <Told>{t('register-organisations-count', { count: list.totalCount })}</Told>
      {list.nodes.length === 0 ? (
        <Empty>
          {props.filtered ? (
            t('register-organisations-none-found')
          ) : (
            <Text id="register-organisations-none-yet" marks={{ link: (words) => (mayImport ? <Link href="/admin/organisations/import">{words}</Link> : words) }} />
          )}
        </Empty>
      ) : (
        <OrganisationTable organisations={list.nodes} colleges={council.colleges} />
      )}
      <Pagination
        shown={list.nodes.length}
        total={list.totalCount}
        onStart={props.after === ''}
        endCursor={list.pageInfo.endCursor}
        hasNext={list.pageInfo.hasNextPage}
        go={(after) => props.set({ after })}
      />
    </>
  )
}
