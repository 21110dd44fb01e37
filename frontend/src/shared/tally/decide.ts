/** Rule and facts in, checks and outcome out (crates/tally): what anyone who does not trust the server recomputes. */
import type { Json } from '../record/json'
import { isMet, needed, readCondition, RuleError, type Base, type Condition, type Count } from './condition'

export interface Rule {
  quorum: Condition
  majority: Condition
}

/** Standing ballots by choice. */
export interface Ballots {
  for: number
  against: number
  abstain: number
}

export interface Figures extends Ballots {
  /** `for` + `against` + `abstain`. */
  cast: number
  not_cast: number
  /** `cast` + `not_cast`. */
  eligible: number
}

/** What is known when a poll without a meeting is counted. */
export interface Facts {
  /** Seats that the statute creates. */
  seats: number
  /** Seats with a mandate. */
  in_office: number
  ballots: Ballots
}

/** One condition, with its sum. */
export interface Check {
  name: 'quorum' | 'majority'
  /** The base of its share, or `number`. */
  base: string
  base_count: number
  needed: number
  have: number
  met: boolean
  article?: string
}

export type Outcome = 'adopted' | 'rejected' | 'no_quorum'

export interface Decided {
  figures: Figures
  /** Quorum, then majority. */
  checks: [Check, Check]
  outcome: Outcome
}

export function readRule(form: Json): Rule {
  if (form === null || typeof form !== 'object' || Array.isArray(form)) throw new RuleError('a rule is an object')
  const { quorum, majority, ...more } = form
  if (quorum === undefined || majority === undefined || Object.keys(more).length > 0) {
    throw new RuleError('a rule has a quorum and a majority')
  }
  return { quorum: readCondition(quorum), majority: readCondition(majority) }
}

/** The figures of a group of seats. */
export function figures(seats: number, ballots: Ballots): Figures {
  const cast = ballots.for + ballots.against + ballots.abstain
  if (cast > seats) throw new RuleError(`${cast} ballots for ${seats} seats`)
  const { for: inFavour, against, abstain } = ballots
  return { for: inFavour, against, abstain, cast, not_cast: seats - cast, eligible: seats }
}

/** Counts the ballots and applies the rule. Without a meeting a seat is present when it cast a ballot. */
export function decide(rule: Rule, facts: Facts): Decided {
  if (facts.in_office > facts.seats) throw new RuleError(`${facts.in_office} seats in office of ${facts.seats}`)
  const counted = figures(facts.in_office, facts.ballots)
  const check = (name: Check['name']) => checkOf(name, rule[name], facts.seats, counted)
  const [quorum, majority] = [check('quorum'), check('majority')]
  const outcome = !quorum.met ? 'no_quorum' : majority.met ? 'adopted' : 'rejected'
  return { figures: counted, checks: [quorum, majority], outcome }
}

function checkOf(name: Check['name'], condition: Condition, seats: number, counted: Figures): Check {
  const have = countOf(condition.count, counted)
  const { threshold } = condition
  const [base, baseCount] = 'number' in threshold ? ['number', threshold.number] as const : [threshold.of, baseOf(threshold.of, seats, counted)] as const
  return {
    name, base, base_count: baseCount, needed: needed(condition, baseCount), have, met: isMet(condition, have, baseCount),
    ...(condition.article === null ? {} : { article: condition.article }),
  }
}

function countOf(count: Count, counted: Figures): number {
  if (count === 'present') return counted.cast
  if (count === 'for' || count === 'against' || count === 'abstain') return counted[count]
  throw new RuleError(`\`${count}\` cannot be counted from the seats and ballots given`)
}

function baseOf(base: Base, seats: number, counted: Figures): number {
  switch (base) {
    case 'seats':
      return seats
    case 'in_office':
      return counted.eligible
    // Present means having cast a ballot, so nobody is present and silent.
    case 'present':
    case 'voters_with_abstainers':
      return counted.cast
    case 'votes_cast':
    case 'present_less_abstain':
      return counted.for + counted.against
    default:
      // Recusals, proxies, blank ballots and consultative seats are not among the facts.
      throw new RuleError(`the base \`${base}\` cannot be counted from the seats and ballots given`)
  }
}
