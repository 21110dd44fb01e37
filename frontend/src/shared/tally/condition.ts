/**
 * One comparison: a count, a threshold, and the base that the threshold is a share of (crates/tally). Numbers are
 * exact: shares are two integers, and products are made in integers of any size.
 */
import type { Json } from '../record/json'

/** Why a rule cannot be used, or the facts cannot be counted: the sentences of the crate. */
export class RuleError extends Error {
  override name = 'RuleError'
}

/** Largest whole number in a rule. */
const MAX_NUMBER = 1_000_000_000
/** Longest article reference, in characters. */
const MAX_ARTICLE_CHARS = 64

export const BASES = [
  'seats', 'in_office', 'eligible', 'present', 'present_or_represented', 'votes_cast', 'voters_with_abstainers',
  'ballots_without_refusals', 'present_less_abstain', 'voting_seats', 'voting_in_office', 'voting_eligible',
  'voting_present', 'voting_present_or_represented', 'voting_present_less_abstain',
] as const
export type Base = (typeof BASES)[number]

export const COUNTS = [
  'present', 'present_or_represented', 'voting_present', 'voting_present_or_represented', 'for', 'against', 'abstain',
  'recused', 'signatories',
] as const
export type Count = (typeof COUNTS)[number]

export interface Condition {
  count: Count
  /** Whether reaching the threshold is enough (`at_least`) or not (`more_than`). */
  bound: 'at_least' | 'more_than'
  threshold: { number: number } | { above: number; below: number; of: Base; plus: number }
  /** The least that is needed; 0: no floor. */
  min: number
  article: string | null
}

const KEYS = new Set(['count', 'at_least', 'more_than', 'of', 'plus', 'min', 'article'])

/** Reads a condition's written form: an unknown key is an error, and so is a number with a fraction part. */
export function readCondition(form: Json): Condition {
  if (form === null || typeof form !== 'object' || Array.isArray(form)) throw new RuleError('a condition is an object')
  for (const key of Object.keys(form)) if (!KEYS.has(key)) throw new RuleError(`unknown field \`${key}\``)
  const { count, at_least: atLeast, more_than: moreThan, of } = form
  if (atLeast === undefined && moreThan === undefined) throw new RuleError('a condition needs `at_least` or `more_than`')
  if (atLeast !== undefined && moreThan !== undefined) {
    throw new RuleError('a condition has either `at_least` or `more_than`, not both')
  }
  const bound = moreThan === undefined ? 'at_least' : 'more_than'
  const plus = whole(form['plus'], 'plus')
  const condition = {
    bound,
    threshold: threshold(bound, atLeast ?? moreThan ?? null, of, plus),
    count: word(count, COUNTS, (text) => `\`${text}\` is not something to count`),
    min: whole(form['min'], 'min'),
    article: article(form['article']),
  } satisfies Condition
  return condition
}

function threshold(bound: Condition['bound'], amount: Json, of: Json | undefined, plus: number): Condition['threshold'] {
  if (typeof amount === 'string') {
    if (of === undefined) throw new RuleError('a share needs its base: `of`')
    return { ...share(amount), of: word(of, BASES, (text) => `\`${text}\` is not a base`), plus }
  }
  const number = whole(amount, bound)
  if (of !== undefined) throw new RuleError('a whole number has no base: leave `of` out')
  if (plus > 0) throw new RuleError('`plus` goes with a share: beside a whole number write their sum')
  if (number === 0 && bound === 'at_least') throw new RuleError('at least none asks for nothing')
  return { number }
}

function share(text: string): { above: number; below: number } {
  const [, above, below] = /^(0|[1-9][0-9]{0,8})\/([1-9][0-9]{0,8})$/.exec(text)?.map(Number) ?? []
  if (above === undefined || below === undefined) {
    throw new RuleError(`\`${text}\` is not a share: write a fraction such as 1/2, or a whole number`)
  }
  if (above === 0) throw new RuleError('a share of zero asks for nothing')
  if (above > below) throw new RuleError(`the share ${text} is more than the whole`)
  return { above, below }
}

function word<T extends string>(value: Json | undefined, words: readonly T[], unknown: (text: string) => string): T {
  const found = words.find((one) => one === value)
  if (found === undefined) throw new RuleError(unknown(String(value)))
  return found
}

function whole(value: Json | undefined, field: string): number {
  if (value === undefined) return 0
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > MAX_NUMBER) {
    throw new RuleError(`\`${field}\` must be a whole number from 0 to 1000000000`)
  }
  return value
}

function article(value: Json | undefined): string | null {
  if (value === undefined) return null
  const chars = typeof value === 'string' ? [...value].length : 0
  if (typeof value !== 'string' || chars === 0 || chars > MAX_ARTICLE_CHARS || /\p{Cc}/u.test(value)) {
    throw new RuleError('an article reference has 1 to 64 characters, none of them a control character')
  }
  return value
}

/**
 * How many are needed of a base: max(min, ⌈share·n⌉ + plus) for `at_least`, max(min, ⌊share·n⌋ + plus + 1) for
 * `more_than`. For a whole number the base does not matter.
 */
export function needed(condition: Condition, baseCount: number): number {
  const { bound, threshold: of, min } = condition
  let least: bigint
  if ('number' in of) {
    least = BigInt(of.number)
  } else {
    const product = BigInt(of.above) * BigInt(baseCount)
    const below = BigInt(of.below)
    least = (bound === 'at_least' ? (product + below - 1n) / below : product / below) + BigInt(of.plus)
  }
  const sum = Number(bound === 'more_than' ? least + 1n : least)
  if (!Number.isSafeInteger(sum)) throw new RuleError('the numbers are too large to count')
  return Math.max(sum, min)
}

/** Whether `have` of a base meets the condition. More than a share of an empty base is never met. */
export function isMet(condition: Condition, have: number, baseCount: number): boolean {
  const moreThanPartOfNone = condition.bound === 'more_than' && 'of' in condition.threshold && baseCount === 0
  return !moreThanPartOfNone && have >= needed(condition, baseCount)
}
