import type { VNode } from 'preact'
import { useI18n } from '../../shared/i18n'
import type { Checkpoint } from '../../shared/record/checkpoint'
import { base64 } from '../../shared/record/encoding'
import { isUnfinished } from '../../shared/record/errors'
import type { Opened } from '../../shared/record/open'
import { Card } from '../../shared/ui/Card'
import { Alarm } from '../../shared/ui/record/Alarm'
import { VerdictMark } from '../../shared/ui/record/Verdicts'
import { Tag } from '../../shared/ui/Tag'
import { Code } from '../../shared/ui/Words'
import type { Compared } from '../logic/compare'
import type { Comparing } from '../logic/use-comparison'

/** Two checkpoints side by side, whether the later holds the earlier, and the proof, drawn and in full. */
export function Comparison(props: { compared: Comparing; opened: Opened }): VNode {
  const { t } = useI18n()
  const { compared, opened } = props
  if (compared.state === 'busy') {
    return (
      <p class="opening" role="status" aria-busy="true">
        {t('explorer-comparing')}
      </p>
    )
  }
  if (compared.state === 'refused') return <Alarm findings={[compared.problem]} opened={opened} />
  return <Done compared={compared.compared} opened={opened} />
}

function Done({ compared, opened }: { compared: Compared; opened: Opened }): VNode {
  const { t, format } = useI18n()
  const { earlier, later, problem } = compared
  const words = { earlier: format.number(earlier.size), later: format.number(later.size) }
  const tone = problem === null ? 'good' : isUnfinished(problem) ? 'open' : 'bad'
  const tags = { good: t('explorer-consistent'), bad: t('explorer-inconsistent'), open: t('explorer-uncompared') }
  return (
    <>
      {problem && <Alarm findings={[problem]} opened={opened} />}
      <Card
        id="compared"
        title={t('compare-title-card')}
        actions={<Tag tone={tone === 'open' ? 'warn' : tone}>{tags[tone]}</Tag>}
      >
        <p class="compared-verdict">
          <VerdictMark tone={tone} />
          {tone === 'open' ? t('explorer-uncompared') : tone === 'bad' ? t('compare-bad', words) : earlier.size === later.size ? t('compare-same', words) : t('compare-good', words)}
        </p>
        <div class="sides">
          <Side title={t('compare-earlier')} checkpoint={earlier} />
          <Side title={t('compare-later')} checkpoint={later} />
        </div>
        {compared.ranges.length > 0 && <Drawing compared={compared} />}
        {compared.proof.length > 0 && (
          <details class="audit-more">
            <summary>{t('compare-proof', { count: compared.proof.length })}</summary>
            <ol class="proof-full">
              {compared.proof.map((hash, at) => {
                const range = compared.ranges[at]
                return (
                  <li key={at}>
                    <p>{t('compare-step', { first: format.number(range?.start ?? 0), last: format.number((range?.end ?? 1) - 1) })}</p>
                    <Code>{base64(hash)}</Code>
                  </li>
                )
              })}
            </ol>
          </details>
        )}
      </Card>
    </>
  )
}

function Side({ title, checkpoint }: { title: string; checkpoint: Checkpoint }): VNode {
  const { t } = useI18n()
  return (
    <div class="side">
      <h3 class="heading-xs">{title}</h3>
      <p>{t('explorer-health-size', { count: checkpoint.size })}</p>
      <p class="subtle">
        <Code>{base64(checkpoint.root)}</Code>
      </p>
      <p class="subtle">{t('compare-signed-by', { name: checkpoint.origin })}</p>
    </div>
  )
}

const WIDE = 560

/** The later record as a line of entries: what both have, what was added, and the parts that the proof joins. */
function Drawing({ compared }: { compared: Compared }): VNode {
  const { t, format } = useI18n()
  const { earlier, later, ranges, problem } = compared
  const x = (entry: number) => (entry / later.size) * WIDE
  const words = { earlier: format.number(earlier.size), added: format.number(later.size - earlier.size) }
  return (
    <figure class="range-figure">
      <svg class="range-drawing" viewBox={`0 0 ${WIDE} 74`} role="img" aria-label={t('compare-drawing', words)} direction="ltr">
        <rect class={problem ? 'range-bad' : 'range-old'} x="0" y="8" width={x(earlier.size)} height="26" />
        <rect class="range-new" x={x(earlier.size)} y="8" width={WIDE - x(earlier.size)} height="26" />
        {ranges.map((range) => (
          <rect
            key={range.start}
            class={range.end <= earlier.size ? 'range-part range-part-old' : 'range-part range-part-new'}
            x={x(range.start) + 1}
            y="46"
            width={Math.max(x(range.end) - x(range.start) - 2, 2)}
            height="18"
            rx="3"
          />
        ))}
      </svg>
      <figcaption class="range-legend">
        <span class="range-key range-key-old">{t('compare-both', words)}</span>
        <span class="range-key range-key-new">{t('compare-added', words)}</span>
        <span class="subtle">{t('compare-parts', { count: ranges.length })}</span>
      </figcaption>
    </figure>
  )
}
