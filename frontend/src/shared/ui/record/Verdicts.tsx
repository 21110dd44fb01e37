import type { ComponentChildren, VNode } from 'preact'
import { useI18n } from '../../i18n'

/** `good`: checked and right. `bad`: checked and wrong. `open`: nothing to check by, or not finished. */
export type Tone = 'good' | 'bad' | 'open'

export interface Verdict {
  tone: Tone
  title: ComponentChildren
  detail?: ComponentChildren
}

/** What was checked, line by line, told apart by shape and by a word as well as by colour. */
export function Verdicts(props: { lines: readonly Verdict[] }): VNode {
  return (
    <ul class="verdicts">
      {props.lines.map((line, at) => (
        <li key={at} data-tone={line.tone}>
          <VerdictMark tone={line.tone} />
          <div>
            <p class="verdict-title">{line.title}</p>
            {line.detail && <div class="subtle">{line.detail}</div>}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** A tick in a disc, a cross in a square, or a dash in a ring. */
export function VerdictMark({ tone }: { tone: Tone }): VNode {
  const { t } = useI18n()
  const word = { good: t('record-mark-good'), bad: t('record-mark-bad'), open: t('record-mark-open') }[tone]
  return (
    <svg class="verdict-mark" data-tone={tone} viewBox="0 0 20 20" role="img" aria-label={word}>
      {tone === 'bad' ? <rect x="1" y="1" width="18" height="18" rx="3.5" /> : <circle cx="10" cy="10" r="9" />}
      <path d={{ good: 'M5.6 10.4l3 3 5.8-6.4', bad: 'M6.4 6.4l7.2 7.2M13.6 6.4l-7.2 7.2', open: 'M6 10h8' }[tone]} />
    </svg>
  )
}
