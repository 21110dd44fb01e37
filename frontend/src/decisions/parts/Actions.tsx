import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Actions_DecisionFragment } from '../../gql/graphql'
import { useCommand } from '../../shared/command'
import { useForm } from '../../shared/form'
import { graphql } from '../../shared/graphql'
import { useI18n, type Key } from '../../shared/i18n'
import { Button, ButtonLink } from '../../shared/ui/Button'
import { Card } from '../../shared/ui/Card'
import { Dialog } from '../../shared/ui/Dialog'
import { ErrorSummary, TextArea } from '../../shared/ui/Field'

export const Actions_Decision = graphql(`
  fragment Actions_Decision on Decision {
    id
    code
    state
    viewerActions
  }
`)

const OpenPoll_Mutation = graphql(`
  mutation OpenPoll($input: DecisionActInput!) { openPoll(input: $input) { eid decision { id state } } }
`)
const ClosePoll_Mutation = graphql(`
  mutation ClosePoll($input: DecisionActInput!) { closePoll(input: $input) { eid decision { id state } } }
`)
const ConfirmDecision_Mutation = graphql(`
  mutation ConfirmDecision($input: DecisionActInput!) { confirmDecision(input: $input) { eid decision { id state } } }
`)
const AnnulDecision_Mutation = graphql(`
  mutation AnnulDecision($input: AnnulDecisionInput!) { annulDecision(input: $input) { eid decision { id state } } }
`)

type Act = 'openPoll' | 'closePoll' | 'confirmDecision' | 'annulDecision'

/** What each act is called, and what it does, said before it is done. */
const ACTS = {
  openPoll: ['decisions-act-open', 'decisions-act-open-means'],
  closePoll: ['decisions-act-close', 'decisions-act-close-means'],
  confirmDecision: ['decisions-act-confirm', 'decisions-act-confirm-means'],
  annulDecision: ['decisions-act-annul', 'decisions-act-annul-means'],
} as const satisfies Record<Act, readonly [Key, Key]>

const ORDER: readonly Act[] = ['openPoll', 'closePoll', 'confirmDecision', 'annulDecision']

/** For those who run the vote: open, close, confirm, annul. Each act names its consequence and leaves an entry. */
export function Actions(props: { decision: Actions_DecisionFragment; again: () => void }): VNode | null {
  const { t } = useI18n()
  const { decision } = props
  const [asked, setAsked] = useState<Act | null>(null)
  const may = ORDER.filter((act) => decision.viewerActions.includes(act))
  const mayEdit = decision.viewerActions.includes('reviseDecision') || decision.viewerActions.includes('callDecision')
  if (may.length === 0 && !mayEdit) return null
  return (
    <Card id="acts" title={t('decisions-acts')} className="acts no-print">
      {mayEdit && (
        <ButtonLink href={`/admin/decisions/${decision.id}`} variant="secondary">
          {t('decisions-act-edit')}
        </ButtonLink>
      )}
      {may.map((act) => (
        <Button
          key={act}
          variant={act === 'annulDecision' ? 'tertiary' : 'secondary'}
          danger={act === 'annulDecision'}
          onClick={() => setAsked(act)}
        >
          {t(ACTS[act][0])}
        </Button>
      ))}
      <Dialog title={asked ? t(ACTS[asked][0]) : ''} open={asked !== null} onClose={() => setAsked(null)}>
        {asked && (
          <ActForm
            act={asked}
            id={decision.id}
            onDone={() => {
              setAsked(null)
              props.again()
            }}
          />
        )}
      </Dialog>
    </Card>
  )
}

function ActForm({ act, id, onDone }: { act: Act; id: string; onDone: () => void }): VNode {
  const { t } = useI18n()
  const [open] = useCommand(OpenPoll_Mutation)
  const [close] = useCommand(ClosePoll_Mutation)
  const [confirm] = useCommand(ConfirmDecision_Mutation)
  const [annul] = useCommand(AnnulDecision_Mutation)
  const run = (reason: string) => {
    if (act === 'openPoll') return open({ input: { id } })
    if (act === 'closePoll') return close({ input: { id } })
    if (act === 'confirmDecision') return confirm({ input: { id } })
    return annul({ input: { id, reason } })
  }
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }) =>
      act === 'annulDecision' && reason.trim() === ''
        ? { reason: t('shared-field-required', { field: t('decisions-act-reason') }) }
        : {},
    send: async ({ reason }) => {
      const answer = await run(reason.trim())
      if (!answer.ok) return answer.problem
      onDone()
      return null
    },
  })
  return (
    <form class="form" onSubmit={form.submit} noValidate>
      <ErrorSummary form={form} />
      <p>{t(ACTS[act][1])}</p>
      {act === 'annulDecision' && (
        <TextArea form={form} name="reason" label={t('decisions-act-reason')} hint={t('decisions-act-reason-hint')} />
      )}
      <Button type="submit" busy={form.busy} danger={act === 'annulDecision'}>
        {t(ACTS[act][0])}
      </Button>
    </form>
  )
}
