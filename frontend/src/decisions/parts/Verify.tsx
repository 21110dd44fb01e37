import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Verify_DecisionFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useLazy } from '../../shared/lazy'
import { Card } from '../../shared/ui/Card'
import { LazyPart } from '../../shared/ui/LazyPart'

export const Verify_Decision = graphql(`
  fragment Verify_Decision on Decision {
    id
    poll { id outcome countedEntry { eid } }
  }
`)

/** Counts the result again on the reader's device once the panel comes into view; its code comes only then. */
export function Verify({ decision }: { decision: Verify_DecisionFragment }): VNode | null {
  const { t } = useI18n()
  const { id, poll } = decision
  if (!poll?.outcome) return null
  return (
    <Card id="verify" title={t('decisions-verify')} className="no-print">
      <p class="subtle">{t('decisions-verify-hint')}</p>
      <OnceSeen key={id} of={id}>
        <Loaded decision={{ id, poll: poll.id, counted: poll.countedEntry?.eid ?? null }} />
      </OnceSeen>
    </Card>
  )
}

function Loaded(props: { decision: { id: string; poll: string; counted: string | null } }): VNode {
  const part = useLazy(() => import('../verify/Panel'), ['record'])
  return <LazyPart from={part}>{({ default: Panel }) => <Panel {...props} />}</LazyPart>
}

/** What has come into view; it stays drawn when the page is laid out anew, as when a telephone is turned. */
const shown = new Set<string>()

/** Draws what is inside once its place has come into view. */
function OnceSeen(props: { of: string; children: ComponentChildren }): VNode {
  const box = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState(() => shown.has(props.of))
  useEffect(() => {
    if (seen) shown.add(props.of)
    const element = box.current
    if (element === null || seen) return
    if (!('IntersectionObserver' in window)) return setSeen(true)
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true))
    observer.observe(element)
    return () => observer.disconnect()
  }, [seen])
  return (
    <div ref={box} class="once-seen">
      {seen && props.children}
    </div>
  )
}
