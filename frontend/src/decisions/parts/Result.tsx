import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Result_DecisionFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useWhen } from '../../shared/when'
import { Card } from '../../shared/ui/Card'
import { ResultBar, ResultLegend } from '../../shared/ui/ResultBar'
import { Checks } from './Checks'

export const Result_Decision = graphql(`
  fragment Result_Decision on Decision {
    id
    state
    opensAt
    closesAt
    results
    rule { quorum { words } majority { words } }
    poll {
      id
      state
      closesAt
      words
      figures { ...ResultBar_Figures }
      checks { ...Checks_Check }
    }
  }
`)

type Decision = Result_DecisionFragment
type Poll = NonNullable<Decision['poll']>

/** How the vote stands or ended, or why there are no figures yet. */
export function Result({ decision }: { decision: Decision }): VNode {
  const { t } = useI18n()
  const { poll } = decision
  if (!poll) return <NoPoll decision={decision} />
  const open = poll.state === 'OPEN'
  return (
    <Card
      id="result"
      title={open ? t('decisions-result-so-far') : t('decisions-result')}
      actions={open && poll.figures && <Updated figures={poll.figures} closesAt={poll.closesAt} />}
    >
      {poll.words && <p class="result-words">{poll.words}</p>}
      {poll.figures ? <Figures poll={poll} figures={poll.figures} /> : <Hidden decision={decision} />}
    </Card>
  )
}

function Figures({ poll, figures }: { poll: Poll; figures: NonNullable<Poll['figures']> }): VNode {
  const { t } = useI18n()
  return (
    <>
      <ResultBar figures={figures} size="thick" />
      <ResultLegend figures={figures} closed={poll.state !== 'OPEN'} />
      {poll.state === 'ANNULLED' && <p class="subtle">{t('decisions-result-annulled')}</p>}
      {poll.checks && <Checks checks={poll.checks} final={poll.state !== 'OPEN'} />}
    </>
  )
}

/** Results after the close: no figure of any kind, and why. */
function Hidden({ decision }: { decision: Decision }): VNode {
  const { t } = useI18n()
  return (
    <>
      <p>{t('decisions-hidden-until-close')}</p>
      <RuleWords rule={decision.rule} />
    </>
  )
}

function NoPoll({ decision }: { decision: Decision }): VNode {
  const { t } = useI18n()
  return (
    <Card id="result" title={t('decisions-rule-title')}>
      <p>{decision.state === 'DRAFT' ? t('decisions-rule-draft') : t('decisions-rule-fixed')}</p>
      <RuleWords rule={decision.rule} />
    </Card>
  )
}

function RuleWords({ rule }: { rule: Decision['rule'] }): VNode {
  const { t } = useI18n()
  return (
    <dl class="facts rule-words">
      <div>
        <dt>{t('decisions-quorum')}</dt>
        <dd>{rule.quorum.words}</dd>
      </div>
      <div>
        <dt>{t('decisions-majority')}</dt>
        <dd>{rule.majority.words}</dd>
      </div>
    </dl>
  )
}

const TELL_EVERY_MS = 30_000

/** When the figures last changed; screen readers hear of changes at most every 30 seconds. */
function Updated(props: { figures: NonNullable<Poll['figures']>; closesAt: string }): VNode {
  const { t, format } = useI18n()
  const when = useWhen()
  const { figures } = props
  const words = t('shared-figures-line', { for: figures.for, against: figures.against, abstain: figures.abstain })
  const [changedAt, setChangedAt] = useState(() => new Date().toISOString())
  const [told, setTold] = useState('')
  const last = useRef(0)
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    setChangedAt(new Date().toISOString())
    const wait = Math.max(0, last.current + TELL_EVERY_MS - Date.now())
    const timer = setTimeout(() => {
      last.current = Date.now()
      setTold(t('decisions-result-updated', { figures: words }))
    }, wait)
    return () => clearTimeout(timer)
  }, [words])
  return (
    <span class="subtle result-updated">
      <span>{t('decisions-updated-at', { time: format.time(changedAt) })}</span>
      <span>{when.closes(props.closesAt)}</span>
      <span class="sr-only" role="status">
        {told}
      </span>
    </span>
  )
}
