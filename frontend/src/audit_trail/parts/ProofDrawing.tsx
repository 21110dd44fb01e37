import type { VNode } from 'preact'
import { useI18n } from '../../shared/i18n'
import type { Entry, Inclusion } from '../../shared/record/log'
import { shortHash } from '../logic/hand'

/** In pixels; the drawing is shown only where there is room for it. */
const ROW = 60
const BOX = { wide: 92, tall: 32 }
const LEFT = 46
const RIGHT = 206
const WIDE = 400

/**
 * The way from an entry up to the root, drawn: blue what is worked out, orange what is put beside it, and the entries under
 * each. Left and right are those of the tree, in every language, since the order in which two hashes are joined matters.
 * Lines are drawn behind, boxes are text of the page.
 */
export function ProofDrawing(props: { entry: Entry; inclusion: Inclusion }): VNode {
  const { t, format } = useI18n()
  const { entry, inclusion } = props
  const { steps, ranges } = inclusion
  const rows = steps.length
  const tall = rows * ROW + BOX.tall
  const y = (level: number) => (rows - level) * ROW
  /** Where what is proved stands before step `level`: left where its sibling comes after it. The root is in the middle. */
  const x = (level: number) => {
    const step = steps[level]
    return step === undefined ? (LEFT + RIGHT) / 2 : step.siblingFirst ? RIGHT : LEFT
  }
  const own = (level: number) => (level === 0 ? format.number(entry.index) : shortHash(steps[level - 1]?.result ?? entry.hash))
  const label = t('explorer-drawing', { index: format.number(entry.index), count: rows })
  return (
    <div class="proof-drawing" role="img" aria-label={label} dir="ltr" style={{ inlineSize: `${WIDE}px`, blockSize: `${tall}px` }}>
      <svg viewBox={`0 0 ${WIDE} ${tall}`} aria-hidden="true">
        {steps.map((step, level) => (
          <g key={level}>
            <path class="way-other" d={line(step.siblingFirst ? LEFT : RIGHT, y(level), x(level + 1), y(level + 1))} />
            <path class="way-own" d={line(x(level), y(level), x(level + 1), y(level + 1))} />
          </g>
        ))}
      </svg>
      {steps.map((step, level) => {
        const range = ranges[level]
        return (
          <>
            <Box key={`other ${level}`} x={step.siblingFirst ? LEFT : RIGHT} y={y(level)} kind="other" text={shortHash(step.sibling)} />
            {range && (
              <span key={`range ${level}`} class="proof-range" style={at(RIGHT + BOX.wide / 2 + 14, y(level) + 4)}>
                {rangeWords(range.start, range.end - 1, format.number)}
              </span>
            )}
          </>
        )
      })}
      {Array.from({ length: rows + 1 }, (_, level) => (
        <Box key={level} x={x(level)} y={y(level)} kind={level === 0 ? 'entry' : level === rows ? 'root' : 'path'} text={own(level)} />
      ))}
    </div>
  )
}

const rangeWords = (first: number, last: number, number: (n: number) => string) =>
  first === last ? number(first) : `${number(first)}–${number(last)}`

const at = (x: number, y: number) => ({ insetInlineStart: `${x}px`, insetBlockStart: `${y}px` })

/** From the top of a lower box to the foot of the one above. */
function line(fromX: number, fromY: number, toX: number, toY: number): string {
  const foot = toY + BOX.tall
  const middle = (fromY + foot) / 2
  return `M${fromX} ${fromY}C${fromX} ${middle} ${toX} ${middle} ${toX} ${foot}`
}

function Box(props: { x: number; y: number; kind: 'entry' | 'path' | 'other' | 'root'; text: string }): VNode {
  return (
    <span class={`proof-box proof-${props.kind}`} style={at(props.x - BOX.wide / 2, props.y)}>
      {props.text}
    </span>
  )
}
