import type { VNode } from 'preact'
import type { AdminPersonQuery } from '../../gql/graphql'
import { administers, mayListPeople } from '../../shared/administers'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useSession } from '../../shared/session'
import { useData } from '../../shared/use-data'
import { AdminPage, useSection } from '../../shared/ui/AdminPage'
import { Recorded, useDone, type Done } from '../../shared/ui/Recorded'
import { Empty, Loaded } from '../../shared/ui/States'
import { accountState } from '../logic/people'
import { AccountTag } from '../parts/register/Account'
import { EraseOnRequest } from '../parts/register/EraseOnRequest'
import { Invitation } from '../parts/register/Invitation'
import { Offices } from '../parts/register/Offices'
import { PersonAmend } from '../parts/register/PersonAmend'
import { PersonMandates } from '../parts/register/PersonMandates'
import '../parts/register/register.css'

const AdminPerson_Query = graphql(`
  query AdminPerson($id: ID!) {
    person(id: $id) {
      id
      displayName
      email
      invited
      signedUp
      ...EraseOnRequest_Person
      ...Invitation_Person
      ...Offices_Person
      ...PersonAmend_Person
      ...PersonMandates_Person
    }
    council { id languages }
  }
`)

const TYPES = ['Person', 'Mandate'] as const

/** One person: name and language, account, offices, mandates. */
export default function AdminPerson(props: { params: Record<string, string | undefined> }): VNode {
  const { t } = useI18n()
  const section = useSection()
  const { viewer } = useSession()
  const lists = viewer !== undefined && mayListPeople(viewer)
  const page = useData(AdminPerson_Query, { id: props.params['id'] ?? '' }, TYPES)
  const person = page.data?.person
  const seesAddresses = viewer?.roles.includes('ADMINISTRATOR') ?? false
  return (
    <AdminPage
      title={person?.displayName ?? t('register-person')}
      section="people"
      path={lists ? [section('people')] : []}
      here={person?.displayName ?? t('register-person')}
      allowed={administers}
      lead={person && <AccountTag state={accountState(person, seesAddresses)} />}
    >
      <Loaded from={page} lines={10} tall>
        {(data) =>
          data.person ? (
            <Body person={data.person} languages={data.council.languages} again={page.again} />
          ) : (
            <Empty>{t('register-person-not-found')}</Empty>
          )
        }
      </Loaded>
    </AdminPage>
  )
}

function Body(props: { person: NonNullable<AdminPersonQuery['person']>; languages: readonly string[]; again: () => void }): VNode {
  const { person, again } = props
  const [done, setDone] = useDone()
  const onDone = (next: Done) => {
    setDone(next)
    again()
  }
  return (
    <>
      {done && <Recorded done={done} />}
      <div class="admin-columns">
        <div class="stack">
          <PersonAmend person={person} languages={props.languages} onDone={onDone} />
          <PersonMandates person={person} />
        </div>
        <div class="stack">
          <Invitation person={person} onDone={onDone} />
          <Offices person={person} onDone={onDone} />
          <EraseOnRequest person={person} onDone={onDone} />
        </div>
      </div>
    </>
  )
}
