// @vitest-environment node
import { expect, test } from 'vitest'
import { openCheckpoint } from '../../shared/record/checkpoint'
import { commit, digestText } from '../../shared/record/commitment'
import { utf8, base64url } from '../../shared/record/encoding'
import type { Json } from '../../shared/record/json'
import { Log } from '../../shared/record/log'
import { act, heartbeat, id, makeKey, TestLog } from '../../shared/testing/log'
import { compareWithPage, textDigest, type Shown } from './compare'
import { gather, openBallots } from './gather'
import { replay, type Replayed } from './replay'

const [POLL, DECISION] = [id(500), id(400)]
const RULE = { quorum: { count: 'present', at_least: '1/2', of: 'seats' }, majority: { count: 'for', more_than: '1/2', of: 'votes_cast' } }
const line = (seat: number) => ({ seat: id(seat), organisation: id(seat + 100), sector: seat < 3 ? 'cso' : 'lra', college: 'all', weight: { num: 1, den: 1 } })
const TEXT = { language: 'en', title: 'T', summary: 'S', body: 'B' }

const called = async () =>
  act('decision.called', 'decision', DECISION, {
    code: 'D-1', text_version: 1, texts: [{ language: 'en', sha256: await textDigest(TEXT), size: 9 }], documents: [], ballot_kind: 'roll_call',
    results: 'live', rule: RULE, opens_at: '2026-11-24T07:00:00Z', closes_at: '2026-11-24T08:00:00Z',
  })
const listed = (part: number, seats: number[]) => act('poll.roll_listed', 'poll', POLL, { part, roll: seats.map(line) })
const opened = (results: 'live' | 'after_close', parts = 0) =>
  act('poll.opened', 'poll', POLL, {
    decision: DECISION, number: 1, method: 'single_choice', options: ['for', 'against', 'abstain'], ballot_kind: 'roll_call', results, rule: RULE,
    roll: parts > 0 ? [] : [1, 2, 3, 4].map(line), roll_parts: parts, closes_at: '2026-11-24T08:00:00Z',
  })
const ballot = (seat: number, choice: Json, replaces?: string) =>
  act('ballot.cast', 'poll', POLL, { poll: POLL, seat: id(seat), choice, ...(replaces === undefined ? {} : { replaces }) })
const closed = (cast: number) => act('poll.closed', 'poll', POLL, { cast, reason: 'time' })
const figures = (inFavour: number, against: number, abstain: number, eligible: number) => {
  const cast = inFavour + against + abstain
  return { for: inFavour, against, abstain, cast, not_cast: eligible - cast, eligible }
}
/** Seats 1 and 2 for, 3 against, 4 silent. */
const COUNT = {
  method: 'single_choice', figures: figures(2, 1, 0, 4),
  by_sector: [{ group: 'cso', ...figures(2, 0, 0, 2) }, { group: 'lra', ...figures(0, 1, 0, 2) }],
  by_college: [{ group: 'all', ...figures(2, 1, 0, 4) }],
  checks: [
    { name: 'quorum', base: 'seats', base_count: 4, needed: 2, have: 3, met: true },
    { name: 'majority', base: 'votes_cast', base_count: 3, needed: 2, have: 2, met: true },
  ],
  outcome: 'adopted',
}
const counted = (change: { [key: string]: Json } = {}) => act('poll.counted', 'poll', POLL, { ...COUNT, ...change })

async function replayed(acts: Json[], openings: string[] = []): Promise<Replayed> {
  const made = new TestLog(await makeKey(), [heartbeat(), ...acts])
  made.openings = openings
  const log = new Log(made.files(), await openCheckpoint(utf8(await made.checkpoint()), made.key.vkey))
  const at = acts.findIndex((one) => (one as { type: string }).type === 'poll.opened') + 1
  const found = await gather(log, { decision: DECISION, poll: POLL, called: null, opened: at })
  return replay(found.acts, POLL, await openBallots(log, found.acts))
}

const codes = async (acts: Json[]) => (await replayed(acts)).findings.map((finding) => finding.code)
const honest = () => [opened('live'), ballot(1, 'for'), ballot(2, 'for'), ballot(3, 'against')]

test('an honest poll comes out as it was counted', async () => {
  const poll = await replayed([...honest(), closed(3), counted(), act('decision.confirmed', 'decision', DECISION, { poll: POLL, outcome: 'adopted' })])
  expect(poll.findings).toEqual([])
  expect(poll).toMatchObject({ figures: COUNT.figures, outcome: 'adopted', cast: 3, replaced: 0, annulled: false })
})

test('the last ballot of a seat counts, and a roll may stand in parts before the opening', async () => {
  const first = ballot(1, 'against')
  const poll = await replayed([
    listed(1, [1, 2]), listed(2, [3, 4]), opened('live', 2), first, ballot(2, 'for'), ballot(3, 'against'),
    ballot(1, 'for', String(first['eid'])), closed(3), counted(),
  ])
  expect([poll.findings, poll.cast, poll.replaced]).toEqual([[], 4, 1])
})

test('sealed ballots are counted by their openings, which must fit', async () => {
  const salt = new Uint8Array(32).fill(7)
  const sealed = async (choice: string) => ({ $c: digestText(await commit(salt, choice)) })
  const ballots = [ballot(1, await sealed('for')), ballot(2, await sealed('for')), ballot(3, await sealed('against'))]
  const opening = (at: number, value: string) => JSON.stringify({ eid: ballots[at]?.['eid'], ptr: '/data/choice', salt: base64url(salt), value })
  const acts = [opened('after_close'), ...ballots, closed(3), counted()]
  const lines = [opening(0, 'for'), opening(1, 'for'), opening(2, 'against')]
  expect((await replayed(acts, lines)).findings).toEqual([])
  expect((await replayed(acts, lines.slice(1))).findings.map((finding) => finding.code)).toEqual(['opening-missing'])
  await expect(replayed(acts, [opening(0, 'against'), ...lines.slice(1)])).rejects.toMatchObject({ code: 'opening' })
})

test('each broken rule is found', async () => {
  const [open, ...ballots] = honest()
  if (open === undefined) throw new Error('no opening')
  const end = [closed(3), counted()]
  expect(await codes([open, ...ballots, ballot(9, 'for'), ...end])).toEqual(['ballot-seat'])
  expect(await codes([open, ...ballots, closed(3), ballot(4, 'for'), counted()])).toEqual(['ballot-poll'])
  expect(await codes([open, ...ballots, ballot(1, 'for'), ...end])).toEqual(['ballot-replaces'])
  expect(await codes([open, ...ballots, closed(2), counted()])).toEqual(['close-cast'])
  expect(await codes([open, ...ballots, closed(3), closed(3), counted()])).toEqual(['close-poll'])
  expect(await codes([open, ...ballots, closed(3)])).toEqual(['count-missing'])
  expect(await codes([listed(2, [1, 2, 3, 4]), opened('live', 1), ...ballots, ...end])).toEqual(['roll'])
  const confirmed = act('decision.confirmed', 'decision', DECISION, { poll: POLL, outcome: 'rejected' })
  expect(await codes([open, ...ballots, ...end, confirmed])).toEqual(['confirm'])
})

test('each wrong part of a count is found', async () => {
  const wrong = async (change: { [key: string]: Json }) => codes([...honest(), closed(3), counted(change)])
  expect(await wrong({ figures: figures(3, 0, 0, 4) })).toEqual(['count-figures'])
  expect(await wrong({ by_sector: COUNT.by_sector.slice(1) })).toEqual(['count-by-sector'])
  expect(await wrong({ by_college: [] })).toEqual(['count-by-college'])
  expect(await wrong({ checks: [] })).toEqual(['count-checks'])
  expect(await wrong({ outcome: 'rejected' })).toEqual(['count-outcome'])
})

test('what the page shows otherwise than the record is found', async () => {
  const poll = await replayed([...honest(), closed(3), counted()])
  const announced = { index: 0, leaf: await called() } as never
  const roll = () => new Map([...poll.seats.values()].map((seat) => [seat.seat, seat.choice]))
  const shown = (change: Partial<Shown> = {}): Shown => ({
    figures: poll.figures, bySector: poll.bySector, byCollege: poll.byCollege, outcome: 'adopted', roll: roll(), texts: [TEXT], ...change,
  })
  const differs = async (change: Partial<Shown>) => (await compareWithPage(shown(change), poll, announced)).map((finding) => finding.code)
  expect(await differs({})).toEqual([])
  expect(await differs({ figures: figures(1, 2, 0, 4) })).toEqual(['page-figures'])
  expect(await differs({ bySector: [] })).toEqual(['page-by-sector'])
  expect(await differs({ byCollege: [] })).toEqual(['page-by-college'])
  expect(await differs({ outcome: 'rejected' })).toEqual(['page-outcome'])
  expect(await differs({ roll: roll().set(id(4), 'for') })).toEqual(['page-roll'])
  expect(await differs({ roll: new Map() })).toEqual(['page-roll'])
  expect(await differs({ texts: [{ ...TEXT, body: 'b' }] })).toEqual(['page-text'])
})

test('a place where no poll opens is not taken for one', async () => {
  const made = new TestLog(await makeKey(), [heartbeat(), ...honest()])
  const log = new Log(made.files(), await openCheckpoint(utf8(await made.checkpoint()), made.key.vkey))
  await expect(gather(log, { decision: DECISION, poll: POLL, called: null, opened: 0 })).rejects.toMatchObject({ code: 'poll-opened' })
  await expect(gather(log, { decision: id(1), poll: POLL, called: null, opened: 1 })).rejects.toMatchObject({ code: 'poll-opened' })
})
