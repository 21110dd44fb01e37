import type { ComponentChildren, VNode } from 'preact'
import { Text, useI18n } from '../../shared/i18n'
import { hex } from '../../shared/record/encoding'
import type { Entry, Inclusion } from '../../shared/record/log'
import { Card } from '../../shared/ui/Card'
import { Tag } from '../../shared/ui/Tag'
import { Code } from '../../shared/ui/Words'
import { shortHash } from '../logic/hand'
import { ProofDrawing } from './ProofDrawing'

/** That an entry is in the record: the way to the signed root, drawn where there is room and as steps everywhere. */
export function Proof(props: { entry: Entry; inclusion: Inclusion; size: number; sound: boolean; children?: ComponentChildren }): VNode {
  const { t, format } = useI18n()
  const { entry, inclusion, size } = props
  return (
    <Card
      id="proof"
      title={t('explorer-proof', { index: format.number(entry.index) })}
      actions={props.sound ? <Tag tone="good">{t('explorer-proof-checked')}</Tag> : <Tag tone="bad">{t('explorer-proof-doubtful')}</Tag>}
      className="proof-card"
    >
      <p class="subtle">{t('explorer-proof-text', { count: inclusion.steps.length })}</p>
      <ProofDrawing entry={entry} inclusion={inclusion} />
      <Steps entry={entry} inclusion={inclusion} />
      <p class="proof-verdict">{t('explorer-proof-root', { size: format.number(size) })}</p>
      <details class="audit-more">
        <summary>{t('explorer-proof-list')}</summary>
        <FullSteps entry={entry} inclusion={inclusion} />
      </details>
      {props.children}
    </Card>
  )
}

/** What with what gives what: the drawing in words, shown in its place on narrow screens. */
function Steps({ entry, inclusion }: { entry: Entry; inclusion: Inclusion }): VNode {
  const { format } = useI18n()
  const { steps } = inclusion
  return (
    <ol class="proof-steps">
      {steps.map((step, level) => {
        const before = level === 0 ? format.number(entry.index) : shortHash(steps[level - 1]?.result ?? entry.hash)
        const own = <Chip kind={level === 0 ? 'entry' : 'path'}>{before}</Chip>
        const other = <Chip kind="other">{shortHash(step.sibling)}</Chip>
        const gives = <Chip kind={level === steps.length - 1 ? 'root' : 'path'}>{shortHash(step.result)}</Chip>
        return (
          <li key={level}>
            <Text
              id="explorer-step"
              args={{ left: 'left', right: 'right', result: 'result' }}
              marks={{ left: () => (step.siblingFirst ? other : own), right: () => (step.siblingFirst ? own : other), result: () => gives }}
            />
          </li>
        )
      })}
    </ol>
  )
}

function Chip(props: { kind: string; children: string }): VNode {
  return (
    <bdi dir="ltr" class={`chip chip-${props.kind}`}>
      {props.children}
    </bdi>
  )
}

function FullSteps({ entry, inclusion }: { entry: Entry; inclusion: Inclusion }): VNode {
  const { t, format } = useI18n()
  return (
    <ol class="proof-full">
      <li>
        <p>{t('explorer-step-leaf')}</p>
        <Code>{hex(entry.hash)}</Code>
      </li>
      {inclusion.steps.map((step, level) => {
        const range = inclusion.ranges[level]
        const words = { first: format.number(range?.start ?? 0), last: format.number((range?.end ?? 1) - 1) }
        return (
          <li key={level}>
            <p>{step.siblingFirst ? t('explorer-step-before', words) : t('explorer-step-after', words)}</p>
            <Code>{hex(step.sibling)}</Code>
            <p>{t('explorer-step-gives')}</p>
            <Code>{hex(step.result)}</Code>
          </li>
        )
      })}
    </ol>
  )
}
