import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Invitation_PersonFragment } from '../../../gql/graphql'
import { useCommand } from '../../../shared/command'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { useSession } from '../../../shared/session'
import { ActDialog, type Act } from '../../../shared/ui/ActDialog'
import { Button } from '../../../shared/ui/Button'
import { Card } from '../../../shared/ui/Card'
import type { Done } from '../../../shared/ui/Recorded'
import { WhoMay } from '../../../shared/ui/WhoMay'
import { accountState, type AccountState } from '../../logic/people'

export const Invitation_Person = graphql(`
  fragment Invitation_Person on Person {
    id
    displayName
    email
    language
    invited
    signedUp
    viewerActions
  }
`)

const InvitePerson_Mutation = graphql(`
  mutation InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) { invitationLink person { id invited } }
  }
`)

const EXPLAINED = {
  signed_up: 'register-account-signed_up-means',
  invited: 'register-account-invited-means',
  not_invited: 'register-account-not_invited-means',
  no_address: 'register-account-no_address-means',
} as const satisfies Record<AccountState, string>

/** Whether the person can sign in, and the invitation that lets them choose a password. */
export function Invitation(props: { person: Invitation_PersonFragment; onDone: (done: Done) => void }): VNode {
  const { t } = useI18n()
  const { viewer } = useSession()
  const { person } = props
  const [asked, setAsked] = useState(false)
  const act = useInvite(props, () => setAsked(false))
  const state = accountState(person, viewer?.roles.includes('ADMINISTRATOR') ?? false)
  const mayInvite = person.viewerActions.includes('invitePerson')
  const open = state === 'invited' || state === 'not_invited'
  return (
    <Card id="account" title={t('register-account')} className="stack">
      <p>{t(EXPLAINED[state])}</p>
      {person.email && (
        <p>
          <bdi dir="ltr">{person.email}</bdi>
        </p>
      )}
      {open && mayInvite && (
        <Button variant="secondary" onClick={() => setAsked(true)}>
          {t(state === 'invited' ? 'register-invite-again' : 'register-invite')}
        </Button>
      )}
      {open && !mayInvite && <WhoMay action="invitePerson" />}
      <ActDialog act={asked ? act : null} onClose={() => setAsked(false)} />
    </Card>
  )
}

function useInvite(props: { person: Invitation_PersonFragment; onDone: (done: Done) => void }, close: () => void): Act {
  const { t, format } = useI18n()
  const { person, onDone } = props
  const [invite] = useCommand(InvitePerson_Mutation)
  const language = format.language(person.language)
  return {
    title: t('register-invite'),
    consequence: (
      <>
        <p>{person.email ? t('register-invite-means', { email: person.email, language }) : t('register-invite-means-address', { language })}</p>
        {person.invited && <p>{t('register-invite-again-means')}</p>}
        <p>{t('register-invite-no-entry')}</p>
      </>
    ),
    confirm: t('register-invite'),
    send: async () => {
      const answer = await invite({ input: { id: person.id } })
      if (!answer.ok) return answer.problem
      const link = answer.data.invitePerson.invitationLink ?? null
      close()
      const sentence = person.email
        ? t('register-invited', { person: person.displayName, email: person.email, language })
        : t('register-invited-address', { person: person.displayName, language })
      onDone(link === null ? { sentence, eid: null, notes: [t('register-invited-once')] } : { sentence: t('register-invited-by-link'), eid: null, link })
      return null
    },
  }
}
