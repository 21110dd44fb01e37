import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Membership_OrganisationFragment, OrganisationStatus } from '../../../gql/graphql'
import { useCommand, type Answer } from '../../../shared/command'
import { graphql } from '../../../shared/graphql'
import { useI18n, type Key } from '../../../shared/i18n'
import { ActDialog, type Act } from '../../../shared/ui/ActDialog'
import { Button } from '../../../shared/ui/Button'
import { Card } from '../../../shared/ui/Card'
import type { Done } from '../../../shared/ui/Recorded'
import { WhoMay } from '../../../shared/ui/WhoMay'

export const Membership_Organisation = graphql(`
  fragment Membership_Organisation on Organisation {
    id
    status
    viewerActions
  }
`)

const Suspend_Mutation = graphql(`
  mutation SuspendOrganisation($input: OrganisationActInput!) {
    act: suspendOrganisation(input: $input) { eid organisation { id status } }
  }
`)
const Reinstate_Mutation = graphql(`
  mutation ReinstateOrganisation($input: OrganisationActInput!) {
    act: reinstateOrganisation(input: $input) { eid organisation { id status } }
  }
`)
const Withdraw_Mutation = graphql(`
  mutation WithdrawOrganisation($input: OrganisationActInput!) {
    act: withdrawOrganisation(input: $input) { eid organisation { id status } }
  }
`)

type ActName = 'suspendOrganisation' | 'reinstateOrganisation' | 'withdrawOrganisation'

/** Name, consequence and result of each act, and where it starts from. */
const ACTS: Record<ActName, { words: readonly [Key, Key, Key]; from: readonly OrganisationStatus[] }> = {
  suspendOrganisation: { words: ['register-suspend', 'register-suspend-means', 'register-suspended'], from: ['ACTIVE'] },
  reinstateOrganisation: { words: ['register-reinstate', 'register-reinstate-means', 'register-reinstated'], from: ['SUSPENDED'] },
  withdrawOrganisation: { words: ['register-withdraw', 'register-withdraw-means', 'register-withdrawn'], from: ['ACTIVE', 'SUSPENDED'] },
}
const ORDER: readonly ActName[] = ['reinstateOrganisation', 'suspendOrganisation', 'withdrawOrganisation']

interface Props {
  organisation: Membership_OrganisationFragment
  own: boolean
  onDone: (done: Done) => void
}

/** Suspending, reinstating, leaving: acts that carry out a decision, each with its reason in public. */
export function Membership(props: Props): VNode {
  const { t } = useI18n()
  const { organisation } = props
  const [asked, setAsked] = useState<ActName | null>(null)
  const act = useMembershipActs(props, () => setAsked(null))
  const fitting = ORDER.filter((name) => ACTS[name].from.includes(organisation.status))
  const say = (key: Key) => (t as (key: Key) => string)(key)
  return (
    <Card id="membership" title={t('register-membership')}>
      <div class="acts-list">
        {organisation.status === 'WITHDRAWN' && <p class="subtle">{t('register-withdrawn-stays')}</p>}
        {fitting.map((name) =>
          organisation.viewerActions.includes(name) ? (
            <Button
              key={name}
              variant={name === 'withdrawOrganisation' ? 'tertiary' : 'secondary'}
              danger={name !== 'reinstateOrganisation'}
              onClick={() => setAsked(name)}
            >
              {say(ACTS[name].words[0])}
            </Button>
          ) : (
            <div key={name}>
              <p class="heading-xs">{say(ACTS[name].words[0])}</p>
              <WhoMay action={name} />
            </div>
          ),
        )}
      </div>
      <ActDialog act={asked && act(asked)} onClose={() => setAsked(null)} />
    </Card>
  )
}

function useMembershipActs({ organisation, own, onDone }: Props, close: () => void): (name: ActName) => Act {
  const { t } = useI18n()
  const [suspend] = useCommand(Suspend_Mutation)
  const [reinstate] = useCommand(Reinstate_Mutation)
  const [withdraw] = useCommand(Withdraw_Mutation)
  const send = { suspendOrganisation: suspend, reinstateOrganisation: reinstate, withdrawOrganisation: withdraw }
  const say = (key: Key) => (t as (key: Key) => string)(key)
  return (name) => {
    const [title, means, done] = ACTS[name].words
    return {
      title: say(title),
      consequence: (
        <>
          <p>{say(means)}</p>
          {name !== 'reinstateOrganisation' && !own && <p>{t('register-carries-out-decision')}</p>}
          <p>{t('register-entry-public')}</p>
        </>
      ),
      confirm: say(title),
      danger: name !== 'reinstateOrganisation',
      ...(name === 'reinstateOrganisation' ? {} : { reason: { label: t('register-reason'), hint: t('register-reason-hint') } }),
      send: async ({ reason }) => {
        const input = name === 'reinstateOrganisation' ? { id: organisation.id } : { id: organisation.id, reason }
        const answer: Answer<{ act: { eid?: string | null | undefined } }> = await send[name]({ input })
        if (!answer.ok) return answer.problem
        close()
        onDone({ sentence: say(done), eid: answer.data.act.eid ?? null })
        return null
      },
    }
  }
}
