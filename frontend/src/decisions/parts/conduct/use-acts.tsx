import type { VNode } from 'preact'
import type { ActsPanel_DecisionFragment } from '../../../gql/graphql'
import { useCommand, type Answer } from '../../../shared/command'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import type { Act } from '../../../shared/ui/ActDialog'
import type { Done } from '../../../shared/ui/Recorded'
import { closesEarly, type ActName } from '../../logic/acts'

const OpenPoll_Mutation = graphql(`
  mutation ActOpenPoll($input: DecisionActInput!) { act: openPoll(input: $input) { eid decision { id state } } }
`)
const ClosePoll_Mutation = graphql(`
  mutation ActClosePoll($input: DecisionActInput!) { act: closePoll(input: $input) { eid decision { id state } } }
`)
const ConfirmDecision_Mutation = graphql(`
  mutation ActConfirmDecision($input: DecisionActInput!) { act: confirmDecision(input: $input) { eid decision { id state } } }
`)
const AnnulDecision_Mutation = graphql(`
  mutation ActAnnulDecision($input: AnnulDecisionInput!) { act: annulDecision(input: $input) { eid decision { id state } } }
`)

type Sent = Answer<{ act: { eid?: string | null | undefined } }>

/** Each act with its words, its consequence and how it is sent; `onDone` hears what was recorded. */
export function useActs(decision: ActsPanel_DecisionFragment, onDone: (done: Done) => void): (name: ActName) => Act {
  const { t } = useI18n()
  const [open] = useCommand(OpenPoll_Mutation)
  const [close] = useCommand(ClosePoll_Mutation)
  const [confirm] = useCommand(ConfirmDecision_Mutation)
  const [annul] = useCommand(AnnulDecision_Mutation)
  const input = { id: decision.id }
  const settle = async (sent: Promise<Sent>, sentence: string) => {
    const answer = await sent
    if (!answer.ok) return answer.problem
    onDone({ sentence, eid: answer.data.act.eid ?? null })
    return null
  }
  const acts: Record<ActName, () => Act> = {
    openPoll: () => ({
      title: t('conduct-act-open'),
      consequence: <p>{t('conduct-act-open-means')}</p>,
      confirm: t('conduct-act-open'),
      send: () => settle(open({ input }), t('conduct-act-open-done')),
    }),
    closePoll: () => ({
      title: t('conduct-act-close'),
      consequence: <CloseMeans decision={decision} />,
      confirm: t('conduct-act-close'),
      danger: closesEarly(decision.poll?.closesAt, Date.now()),
      send: () => settle(close({ input }), t('conduct-act-close-done')),
    }),
    confirmDecision: () => ({
      title: t('conduct-act-confirm'),
      consequence: <p>{t('conduct-act-confirm-means')}</p>,
      confirm: t('conduct-act-confirm'),
      send: () => settle(confirm({ input }), t('conduct-act-confirm-done')),
    }),
    annulDecision: () => ({
      title: t('conduct-act-annul'),
      consequence: <p>{t('conduct-act-annul-means')}</p>,
      confirm: t('conduct-act-annul'),
      danger: true,
      reason: { label: t('conduct-act-reason'), hint: t('conduct-act-reason-hint') },
      send: ({ reason }) => settle(annul({ input: { ...input, reason } }), t('conduct-act-annul-done')),
    }),
  }
  return (name) => acts[name]()
}

/** What closing does; before the announced hour also that it is early, and who has not voted yet. */
function CloseMeans({ decision }: { decision: ActsPanel_DecisionFragment }): VNode {
  const { t, format } = useI18n()
  const { poll } = decision
  const early = closesEarly(poll?.closesAt, Date.now())
  return (
    <>
      {early && poll && (
        <p>
          <b>{t('conduct-act-close-early', { when: format.dateTime(poll.closesAt) })}</b>
        </p>
      )}
      {early && poll && poll.cast != null && (
        <p>{t('conduct-act-close-missing', { count: poll.eligible - poll.cast, eligible: poll.eligible })}</p>
      )}
      <p>{t('conduct-act-close-means')}</p>
    </>
  )
}
