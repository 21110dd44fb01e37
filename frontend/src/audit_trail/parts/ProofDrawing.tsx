import type { VNode } from 'preact'
import { useI18n } from '../../shared/i18n'
import type { Entry, Inclusion } from '../../shared/record/log'
import { shortHash } from '../logic/hand'

const ROW = 62
const BOX = { wide: 92, tall: 32 }
const LEFT = 130
const RIGHT = 290
const WIDE = 560

/**
 * The way from an entry up to the root, drawn: blue what is worked out, orange what is put beside it. Left and right are
 * those of the tree, in every language, since the order in which two hashes are joined matters.
 */
export function ProofDrawing(props: { entry: Entry; inclusion: Inclusion }): VNode {
  const { t, format } = useI18n()
  const { entry, inclusion } = props
  const { steps, ranges } = inclusion
  const rows = steps.length
  const tall = (rows + 1) * ROW + 8
  const y = (level: number) => (rows - level) * ROW + 4
  /** Where what is proved stands before step `level`: left where its sibling comes after it. The root is in the middle. */
  const x = (level: number) => {
    const step = steps[level]
    return step === undefined ? (LEFT + RIGHT) / 2 : step.siblingFirst ? RIGHT : LEFT
  }
  const own = (level: number) => (level === 0 ? format.number(entry.index) : shortHash(steps[level - 1]?.result ?? entry.hash))
  const label = t('explorer-drawing', { index: format.number(entry.index), count: rows })
  return (
    <svg class="proof-drawing" viewBox={`0 0 ${WIDE} ${tall}`} role="img" aria-label={label} direction="ltr">
      {steps.map((step, level) => {
        const sibling = step.siblingFirst ? LEFT : RIGHT
        return (
          <g key={level}>
            <path class="way-other" d={line(sibling, y(level), x(level + 1), y(level + 1))} />
            <path class="way-own" d={line(x(level), y(level), x(level + 1), y(level + 1))} />
          </g>
        )
      })}
      {steps.map((step, level) => {
        const range = ranges[level]
        return (
          <g key={level}>
            <Box x={step.siblingFirst ? LEFT : RIGHT} y={y(level)} kind="other" text={shortHash(step.sibling)} />
            {range && (
              <text class="proof-range" x={RIGHT + BOX.wide / 2 + 18} y={y(level) + 21}>
                {rangeWords(range.start, range.end - 1, format.number)}
              </text>
            )}
          </g>
        )
      })}
      {Array.from({ length: rows + 1 }, (_, level) => (
        <Box key={level} x={x(level)} y={y(level)} kind={level === 0 ? 'entry' : level === rows ? 'root' : 'path'} text={own(level)} />
      ))}
    </svg>
  )
}

const rangeWords = (first: number, last: number, number: (n: number) => string) =>
  first === last ? number(first) : `${number(first)}–${number(last)}`

/** From the top of a lower box to the foot of the one above. */
function line(fromX: number, fromY: number, toX: number, toY: number): string {
  const foot = toY + BOX.tall
  const middle = (fromY + foot) / 2
  return `M${fromX} ${fromY}C${fromX} ${middle} ${toX} ${middle} ${toX} ${foot}`
}

function Box(props: { x: number; y: number; kind: 'entry' | 'path' | 'other' | 'root'; text: string }): VNode {
  return (
    <g class={`proof-box proof-${props.kind}`}>
      <rect x={props.x - BOX.wide / 2} y={props.y} width={BOX.wide} height={BOX.tall} rx="5" />
      <text x={props.x} y={props.y + 21}>
        {props.text}
      </text>
    </g>
  )
}
