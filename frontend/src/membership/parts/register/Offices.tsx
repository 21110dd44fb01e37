import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { Offices_PersonFragment, Role } from '../../../gql/graphql'
import { useCommand, type Answer } from '../../../shared/command'
import { graphql } from '../../../shared/graphql'
import { Text, useI18n } from '../../../shared/i18n'
import { ActDialog, type Act } from '../../../shared/ui/ActDialog'
import { Button } from '../../../shared/ui/Button'
import { Card } from '../../../shared/ui/Card'
import { FilterSelect } from '../../../shared/ui/FilterSelect'
import { useRoleName } from '../../../shared/ui/Guard'
import type { Done } from '../../../shared/ui/Recorded'
import { WhoMay } from '../../../shared/ui/WhoMay'
import { rolesLeft } from '../../logic/people'

export const Offices_Person = graphql(`
  fragment Offices_Person on Person {
    id
    displayName
    roles { role grantedOn }
    viewerActions
  }
`)

const GrantRole_Mutation = graphql(`
  mutation GrantRole($input: RoleInput!) { act: grantRole(input: $input) { eid person { id roles { role grantedOn } } } }
`)
const RevokeRole_Mutation = graphql(`
  mutation RevokeRole($input: RoleInput!) { act: revokeRole(input: $input) { eid person { id roles { role grantedOn } } } }
`)

interface Props {
  person: Offices_PersonFragment
  onDone: (done: Done) => void
}

/** The offices of a person, given and taken back one by one; what each may do is a page of its own. */
export function Offices(props: Props): VNode {
  const { t, format } = useI18n()
  const name = useRoleName()
  const { person } = props
  const [act, setAct] = useState<Act | null>(null)
  const acts = useOfficeActs(props, () => setAct(null))
  const mayRevoke = person.viewerActions.includes('revokeRole')
  return (
    <Card id="offices" title={t('register-offices')} className="stack">
      {person.roles.length === 0 && <p class="subtle">{t('register-offices-none')}</p>}
      <ul class="offices">
        {person.roles.map(({ role, grantedOn }) => (
          <li key={role}>
            <span>
              <b>{name(role)}</b> <span class="subtle">{t('register-since', { date: format.date(grantedOn) })}</span>
            </span>
            {mayRevoke && (
              <Button variant="tertiary" danger aria-label={t('register-revoke-role', { role: name(role) })} onClick={() => setAct(acts.revoke(role))}>
                {t('register-revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Grant person={person} onGrant={(role) => setAct(acts.grant(role))} />
      <p>
        <Text id="register-roles-link" marks={{ link: (words) => <Link href="/admin/roles">{words}</Link> }} />
      </p>
      <ActDialog act={act} onClose={() => setAct(null)} />
    </Card>
  )
}

function Grant(props: { person: Offices_PersonFragment; onGrant: (role: Role) => void }): VNode {
  const { t } = useI18n()
  const name = useRoleName()
  const { person } = props
  const [role, setRole] = useState<Role | null>(null)
  const left = rolesLeft(person.roles)
  if (!person.viewerActions.includes('grantRole')) return <WhoMay action="grantRole" />
  if (left.length === 0) return <></>
  const chosen = role !== null && left.includes(role) ? role : null
  return (
    <div class="grant">
      <FilterSelect
        id="grant-role"
        label={t('register-grant')}
        all={t('register-choose')}
        value={chosen}
        options={left.map((value) => ({ value, label: name(value) }))}
        onChange={setRole}
      />
      <Button variant="secondary" aria-disabled={chosen === null || undefined} onClick={() => chosen !== null && props.onGrant(chosen)}>
        {t('register-grant-button')}
      </Button>
    </div>
  )
}

function useOfficeActs({ person, onDone }: Props, close: () => void) {
  const { t } = useI18n()
  const name = useRoleName()
  const [grant] = useCommand(GrantRole_Mutation)
  const [revoke] = useCommand(RevokeRole_Mutation)
  const settle = async (sent: Promise<Answer<{ act: { eid?: string | null | undefined } }>>, sentence: string) => {
    const answer = await sent
    if (!answer.ok) return answer.problem
    close()
    onDone({ sentence, eid: answer.data.act.eid ?? null })
    return null
  }
  const words = (role: Role) => ({ person: person.displayName, role: name(role) })
  const input = (role: Role) => ({ input: { personId: person.id, role } })
  return {
    grant: (role: Role): Act => ({
      title: t('register-grant-title', words(role)),
      consequence: <p>{t('register-grant-means')}</p>,
      confirm: t('register-grant-button'),
      send: () => settle(grant(input(role)), t('register-granted', words(role))),
    }),
    revoke: (role: Role): Act => ({
      title: t('register-revoke-title', words(role)),
      consequence: <p>{t('register-revoke-means')}</p>,
      confirm: t('register-revoke'),
      danger: true,
      send: () => settle(revoke(input(role)), t('register-revoked', words(role))),
    }),
  }
}
