import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import type { PeopleTable_PersonFragment } from '../../../gql/graphql'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { DataTable } from '../../../shared/ui/DataTable'
import { useRoleName } from '../../../shared/ui/Guard'
import { Tag } from '../../../shared/ui/Tag'
import { accountState } from '../../logic/people'
import { AccountTag } from './Account'

export const PeopleTable_Person = graphql(`
  fragment PeopleTable_Person on Person {
    id
    displayName
    language
    email
    invited
    signedUp
    roles { role }
    mandates { id current seat { id code organisation { id code name { text language } } } }
  }
`)

type Person = PeopleTable_PersonFragment

/** One row a person: offices, seats they speak for, and whether they can sign in. */
export function PeopleTable(props: { people: readonly Person[]; seesAddresses: boolean }): VNode {
  const { t, format } = useI18n()
  return (
    <DataTable
      caption={t('administration-people')}
      captionHidden
      rows={props.people}
      rowKey={(person) => person.id}
      columns={[
        {
          key: 'name',
          header: t('register-person'),
          rowHeader: true,
          cell: (person) => (
            <Link href={`/admin/people/${person.id}`}>
              <bdi>{person.displayName}</bdi>
            </Link>
          ),
        },
        { key: 'roles', header: t('register-offices'), cell: (person) => <Offices person={person} /> },
        { key: 'seats', header: t('register-speaks-for'), cell: (person) => <SpeaksFor person={person} /> },
        { key: 'language', header: t('register-language'), cell: (person) => format.language(person.language) },
        { key: 'account', header: t('register-account'), cell: (person) => <AccountTag state={accountState(person, props.seesAddresses)} /> },
      ]}
    />
  )
}

function Offices({ person }: { person: Person }): VNode {
  const name = useRoleName()
  if (person.roles.length === 0) return <>–</>
  return (
    <span class="tags">
      {person.roles.map(({ role }) => (
        <Tag key={role}>{name(role)}</Tag>
      ))}
    </span>
  )
}

function SpeaksFor({ person }: { person: Person }): VNode {
  const current = person.mandates.filter((mandate) => mandate.current)
  if (current.length === 0) return <>–</>
  return (
    <ul>
      {current.map(({ id, seat }) => (
        <li key={id}>
          <Link href={`/admin/organisations/${seat.organisation.code}`}>
            <bdi lang={seat.organisation.name.language}>{seat.organisation.name.text}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  )
}
