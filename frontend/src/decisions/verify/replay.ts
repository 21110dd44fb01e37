/** A poll done again from its entries: which seats may vote, which ballots stand, and what they add up to. */
import { RecordError } from '../../shared/record/errors'
import type { Json } from '../../shared/record/json'
import type { Entry } from '../../shared/record/log'
import { decide, figures, readRule, type Ballots, type Check, type Figures, type Outcome } from '../../shared/tally/decide'

export type Choice = keyof Ballots
export const CHOICES: readonly Choice[] = ['for', 'against', 'abstain']

export interface Seat {
  seat: string
  sector: string
  college: string
  /** The id of the ballot that stands. */
  ballot: string | null
  choice: Choice | null
}

export interface GroupFigures extends Figures {
  group: string
}

export interface Replayed {
  seats: Map<string, Seat>
  /** Ballots cast, replaced ones among them. */
  cast: number
  replaced: number
  sealed: boolean
  figures: Figures
  bySector: GroupFigures[]
  byCollege: GroupFigures[]
  checks: Check[]
  outcome: Outcome
  /** What the record itself says that the count was. */
  counted: Entry | null
  annulled: boolean
  findings: RecordError[]
}

interface State {
  seats: Map<string, Seat>
  rule: Json
  sealed: boolean
  closed: boolean
  counted: Entry | null
  annulled: boolean
  cast: number
  findings: RecordError[]
}

/** Replays the acts of a poll; `opened` are the choices of its sealed ballots by entry id. */
export function replay(acts: readonly Entry[], pollId: string, opened: ReadonlyMap<string, string>): Replayed {
  const state: State = {
    seats: new Map(), rule: null, sealed: false, closed: false, counted: null, annulled: false, cast: 0, findings: [],
  }
  const parts: Json[] = []
  for (const entry of acts) {
    const { leaf, index } = entry
    if (leaf === null) continue
    const wrong = (code: string, what: string) => void state.findings.push(new RecordError(code, what, { index }))
    if (leaf.type === 'poll.roll_listed') parts.push(leaf.data)
    else if (leaf.type === 'poll.opened' && leaf.sub.id === pollId) open(state, leaf.data, parts, wrong)
    else if (leaf.type === 'ballot.cast') castBallot(state, entry, opened, wrong)
    else if (leaf.type === 'poll.closed') close(state, leaf.data, wrong)
    else if (leaf.type === 'poll.counted') state.counted = entry
    else if (leaf.type === 'poll.annulled' || leaf.type === 'decision.annulled') state.annulled = true
    else if (leaf.type === 'decision.confirmed' && leaf.data['poll'] === pollId && outcomeOf(state) !== leaf.data['outcome']) {
      wrong('confirm', 'a confirmation of another outcome')
    }
  }
  return count(state)
}

type Wrong = (code: string, what: string) => void

const outcomeOf = (state: State) => state.counted?.leaf?.data['outcome']

function open(state: State, data: { [key: string]: Json }, parts: readonly Json[], wrong: Wrong): void {
  state.rule = data['rule'] ?? null
  state.sealed = data['results'] === 'after_close'
  const listed = parts as { part: number; roll: Json[] }[]
  if (!listed.every((part, at) => part.part === at + 1) || listed.length !== data['roll_parts']) wrong('roll', 'a part of the roll is missing')
  const lines = [...listed.flatMap((part) => part.roll), ...(data['roll'] as Json[])]
  for (const line of lines as { seat: string; sector: string; college: string; weight: { num: number; den: number } }[]) {
    if (state.seats.has(line.seat)) wrong('roll', `seat ${line.seat} stands twice on the roll`)
    if (line.weight.num !== line.weight.den) wrong('count-unknown', 'weights other than one')
    state.seats.set(line.seat, { seat: line.seat, sector: line.sector, college: line.college, ballot: null, choice: null })
  }
}

function castBallot(state: State, entry: Entry, opened: ReadonlyMap<string, string>, wrong: Wrong): void {
  const { leaf } = entry
  if (leaf === null) return
  if (state.closed) return wrong('ballot-poll', 'a ballot after the close')
  const seat = state.seats.get(String(leaf.data['seat']))
  if (seat === undefined) return wrong('ballot-seat', 'a ballot of a seat that is not on the roll')
  if ((leaf.data['replaces'] ?? null) !== seat.ballot) wrong('ballot-replaces', 'a ballot that does not replace the standing one')
  const inClear = typeof leaf.data['choice'] === 'string' ? leaf.data['choice'] : null
  if ((inClear === null) !== state.sealed) wrong('ballot-choice', 'a ballot in clear where it must be sealed, or sealed where it must be in clear')
  const said = inClear ?? opened.get(leaf.eid)
  const choice = CHOICES.find((one) => one === said) ?? null
  if (said !== undefined && choice === null) wrong('ballot-choice', 'a ballot that names no choice')
  state.cast += 1
  state.seats.set(seat.seat, { ...seat, ballot: leaf.eid, choice })
}

function close(state: State, data: { [key: string]: Json }, wrong: Wrong): void {
  if (state.closed) wrong('close-poll', 'a second close')
  state.closed = true
  const standing = [...state.seats.values()].filter((seat) => seat.ballot !== null).length
  if (data['cast'] !== standing) wrong('close-cast', `${standing} ballots stand, the close says ${String(data['cast'])}`)
}

function sums(seats: readonly Seat[]): Figures {
  const of = (choice: Choice) => seats.filter((seat) => seat.choice === choice).length
  return figures(seats.length, { for: of('for'), against: of('against'), abstain: of('abstain') })
}

function grouped(seats: readonly Seat[], by: 'sector' | 'college'): GroupFigures[] {
  const names = [...new Set(seats.map((seat) => seat[by]))].sort()
  return names.map((group) => ({ group, ...sums(seats.filter((seat) => seat[by] === group)) }))
}

function count(state: State): Replayed {
  const seats = [...state.seats.values()]
  const unopened = seats.filter((seat) => seat.ballot !== null && seat.choice === null).length
  if (unopened > 0) state.findings.push(new RecordError('opening-missing', `${unopened} counted ballots are not opened`))
  const own = sums(seats)
  const { for: inFavour, against, abstain, eligible } = own
  const decided = decide(readRule(state.rule), { seats: eligible, in_office: eligible, ballots: { for: inFavour, against, abstain } })
  const replayed: Replayed = {
    seats: state.seats,
    cast: state.cast,
    replaced: state.cast - own.cast - unopened,
    sealed: state.sealed,
    figures: own,
    bySector: grouped(seats, 'sector'),
    byCollege: grouped(seats, 'college'),
    checks: decided.checks,
    outcome: decided.outcome,
    counted: state.counted,
    annulled: state.annulled,
    findings: state.findings,
  }
  if (unopened === 0) compareWithCount(replayed)
  return replayed
}

/** The count that stands in the record, against this one. */
function compareWithCount(replayed: Replayed): void {
  const { counted, findings } = replayed
  if (counted?.leaf == null) {
    findings.push(new RecordError('count-missing', 'the record holds no count of this poll'))
    return
  }
  const { data } = counted.leaf
  const pairs: [string, unknown, unknown][] = [
    ['count-figures', replayed.figures, data['figures']],
    ['count-by-sector', replayed.bySector, data['by_sector']],
    ['count-by-college', replayed.byCollege, data['by_college']],
    ['count-checks', replayed.checks, data['checks']],
    ['count-outcome', replayed.outcome, data['outcome']],
  ]
  for (const [code, own, recorded] of pairs) {
    if (!sameValue(own, recorded)) findings.push(new RecordError(code, 'the record counts otherwise', { index: counted.index }))
  }
}

/** Whether two values say the same, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  return plain(a) === plain(b)
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plain).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${plain(one)}`).join()}}`
}
