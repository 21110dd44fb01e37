import type { ComponentChildren, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import type { Readiness_DecisionFragment } from '../../../gql/graphql'
import { useCommand } from '../../../shared/command'
import { graphql } from '../../../shared/graphql'
import { useLazy } from '../../../shared/lazy'
import { useI18n } from '../../../shared/i18n'
import { ActDialog, type Act } from '../../../shared/ui/ActDialog'
import { Button } from '../../../shared/ui/Button'
import { Card } from '../../../shared/ui/Card'
import { Dialog } from '../../../shared/ui/Dialog'
import { LazyPart } from '../../../shared/ui/LazyPart'
import { carry } from '../../../shared/ui/Recorded'
import { WhoMay } from '../../../shared/ui/WhoMay'
import { completeness, type DraftValues } from '../../logic/draft'

export const Readiness_Decision = graphql(`
  fragment Readiness_Decision on Decision {
    id
    textVersion
    results
    viewerActions
    documents { id }
    rule { quorum { words } majority { words } }
  }
`)

const DiscardDraft_Mutation = graphql(`
  mutation DiscardDraft($input: DecisionActInput!) { discardDraft(input: $input) }
`)

interface Props {
  decision: Readiness_DecisionFragment
  /** What the server has. */
  saved: DraftValues
  languages: readonly string[]
  dirty: boolean
  onDiscarded: () => void
}

/** What is still missing before a decision can be announced, what will be fixed, and the acts that end the draft. */
export function Readiness(props: Props): VNode {
  const { t } = useI18n()
  const { decision, saved, languages, dirty } = props
  const [calling, setCalling] = useState(false)
  const [main = ''] = languages
  const mainThere = completeness(saved, main) !== 'none'
  const mayCall = decision.viewerActions.includes('callDecision')
  const ready = mainThere && !dirty
  return (
    <Card id="readiness" title={t('conduct-ready')} accent className="stack">
      <Checklist {...props} mainThere={mainThere} />
      {mayCall ? (
        <>
          <Button aria-disabled={!ready || undefined} onClick={() => ready && setCalling(true)}>
            {t('conduct-call-open')}
          </Button>
          {!ready && <p class="subtle">{t(dirty ? 'conduct-save-first' : 'conduct-main-first')}</p>}
        </>
      ) : (
        <div>
          <p class="heading-xs">{t('conduct-call')}</p>
          <WhoMay action="callDecision" />
        </div>
      )}
      <Discard {...props} />
      <Dialog title={t('conduct-call')} open={calling} onClose={() => setCalling(false)}>
        <Calling decision={decision} onClose={() => setCalling(false)} />
      </Dialog>
    </Card>
  )
}

/** The form that announces, fetched when it is first asked for. */
function Calling({ decision, onClose }: { decision: Readiness_DecisionFragment; onClose: () => void }): VNode {
  const [, navigate] = useLocation()
  const form = useLazy(() => import('./CallForm'), [])
  return (
    <LazyPart from={form} lines={8}>
      {(part) => (
        <part.CallForm
          id={decision.id}
          version={decision.textVersion}
          onClose={onClose}
          onDone={(code, done) => navigate(`/decisions/${code}`, { state: carry(done) })}
        />
      )}
    </LazyPart>
  )
}

function Checklist(props: Props & { mainThere: boolean }): VNode {
  const { t, format } = useI18n()
  const { decision, saved, languages } = props
  const [main = ''] = languages
  const absent = languages.filter((language) => completeness(saved, language) === 'none')
  const begun = languages.filter((language) => completeness(saved, language) === 'begun')
  return (
    <ul class="checklist">
      <Check met={props.mainThere}>{t('conduct-check-main', { language: format.language(main) })}</Check>
      <Check met={absent.length === 0} optional>
        {absent.length === 0 ? t('conduct-check-languages') : t('conduct-check-missing', { languages: format.list(absent.map(format.language)) })}
      </Check>
      {begun.length > 0 && (
        <Check met={false} optional>
          {t('conduct-check-begun', { languages: format.list(begun.map(format.language)) })}
        </Check>
      )}
      <Check met>{t('conduct-check-documents', { count: decision.documents.length })}</Check>
      <Check met>{t(decision.results === 'LIVE' ? 'conduct-check-live' : 'conduct-check-after-close')}</Check>
      <Check met>
        {t('conduct-check-rule')} {decision.rule.quorum.words} {decision.rule.majority.words}
      </Check>
    </ul>
  )
}

/** Done, needed, or only advised: told apart by shape and by a word. */
function Check(props: { met: boolean; optional?: boolean; children: ComponentChildren }): VNode {
  const { t } = useI18n()
  const state = props.met ? 'met' : props.optional ? 'advised' : 'needed'
  const words = { met: 'conduct-check-state-met', advised: 'conduct-check-state-advised', needed: 'conduct-check-state-needed' } as const
  return (
    <li data-state={state}>
      <span class="sr-only">{t(words[state])}: </span>
      {props.children}
    </li>
  )
}

function Discard({ decision, onDiscarded }: Props): VNode | null {
  const { t } = useI18n()
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState(false)
  const [discard] = useCommand(DiscardDraft_Mutation)
  if (!decision.viewerActions.includes('discardDraft')) return null
  const act: Act = {
    title: t('conduct-discard'),
    consequence: <p>{t('conduct-discard-means')}</p>,
    confirm: t('conduct-discard'),
    danger: true,
    send: async () => {
      const answer = await discard({ input: { id: decision.id } })
      if (!answer.ok) return answer.problem
      onDiscarded()
      navigate('/admin/decisions', { state: carry({ sentence: t('conduct-discarded'), eid: null }) })
      return null
    },
  }
  return (
    <>
      <Button variant="tertiary" danger onClick={() => setAsked(true)}>
        {t('conduct-discard')}
      </Button>
      <ActDialog act={asked ? act : null} onClose={() => setAsked(false)} />
    </>
  )
}
