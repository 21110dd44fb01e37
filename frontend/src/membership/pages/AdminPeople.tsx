import type { VNode } from 'preact'
import type { AdminPeopleQuery } from '../../gql/graphql'
import { mayListPeople } from '../../shared/administers'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useSession } from '../../shared/session'
import { maybe, text, useUrlState } from '../../shared/url-state'
import { useData } from '../../shared/use-data'
import { AdminPage } from '../../shared/ui/AdminPage'
import { ButtonLink } from '../../shared/ui/Button'
import { Pagination } from '../../shared/ui/Pagination'
import { SearchBox } from '../../shared/ui/SearchBox'
import { Empty, Loaded } from '../../shared/ui/States'
import { Pills } from '../../shared/ui/Switcher'
import { Told } from '../../shared/ui/Told'
import { accountState, ACCOUNT_STATES } from '../logic/people'
import { useAccountName } from '../parts/register/Account'
import { PeopleTable } from '../parts/register/PeopleTable'

const AdminPeople_Query = graphql(`
  query AdminPeople($search: String, $first: Int!, $after: String) {
    people(search: $search, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id ...PeopleTable_Person }
    }
  }
`)

/** The most that the API gives at once: the filter by account then works on all people of most councils. */
const PAGE_SIZE = 200
const TYPES = ['Person', 'Mandate'] as const
const FILTERS = { q: text(), account: maybe(ACCOUNT_STATES), after: text() }
type State = ReturnType<typeof useUrlState<typeof FILTERS>>[0]
type Set = ReturnType<typeof useUrlState<typeof FILTERS>>[1]

/** The people of the council: found by name, and by whether they can sign in. */
export default function AdminPeople(): VNode {
  const { t } = useI18n()
  const mayRegister = useSession().viewer?.actions.includes('registerPerson') ?? false
  return (
    <AdminPage
      title={t('administration-people')}
      section="people"
      allowed={mayListPeople}
      roles={['ADMINISTRATOR', 'SECRETARY']}
      lead={t('register-people-lead')}
      actions={mayRegister && <ButtonLink href="/admin/people/new">{t('register-register-person')}</ButtonLink>}
    >
      <People />
    </AdminPage>
  )
}

function People(): VNode {
  const { t } = useI18n()
  const [state, set] = useUrlState(FILTERS)
  const account = useAccountName()
  const people = useData(AdminPeople_Query, { search: state.q || null, first: PAGE_SIZE, after: state.after || null }, TYPES)
  return (
    <>
      <div class="list-filters">
        <SearchBox label={t('register-search-person')} value={state.q} onChange={(q) => set({ q, after: '' }, 'replace')} />
        <Pills
          label={t('register-account')}
          value={state.account ?? 'all'}
          options={[{ value: 'all', label: t('register-all-people') }, ...ACCOUNT_STATES.map((value) => ({ value, label: account(value) }))]}
          onChange={(value) => set({ account: ACCOUNT_STATES.find((one) => one === value) ?? null })}
        />
      </div>
      <Loaded from={people} lines={10} tall>
        {(data) => <Found data={data} state={state} set={set} />}
      </Loaded>
    </>
  )
}

function Found(props: { data: AdminPeopleQuery; state: State; set: Set }): VNode {
  const { t } = useI18n()
  const { viewer } = useSession()
  const { people: list } = props.data
  const { account, after, q } = props.state
  const seesAddresses = viewer?.roles.includes('ADMINISTRATOR') ?? false
  const shown = list.nodes.filter((person) => account === null || accountState(person, seesAddresses) === account)
  return (
    <>
      <Told>{t('register-people-count', { count: account === null ? list.totalCount : shown.length })}</Told>
      {account !== null && list.pageInfo.hasNextPage && <p class="subtle">{t('register-people-filter-page')}</p>}
      {shown.length === 0 ? (
        <Empty>{t(q === '' && account === null ? 'register-people-none-yet' : 'register-people-none-found')}</Empty>
      ) : (
        <PeopleTable people={shown} seesAddresses={seesAddresses} />
      )}
      <Pagination
        shown={list.nodes.length}
        total={list.totalCount}
        onStart={after === ''}
        endCursor={list.pageInfo.endCursor}
        hasNext={list.pageInfo.hasNextPage}
        go={(next) => props.set({ after: next })}
      />
    </>
  )
}
