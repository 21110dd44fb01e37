/** The whole check of one result: record, entries, openings, count, rule, and what this page shows of it. */
import type { Client } from '@urql/core'
import { graphql } from '../../shared/graphql'
import { asRecordError, isUnfinished, RecordError } from '../../shared/record/errors'
import type { Opened } from '../../shared/record/open'
import { openShared } from '../../shared/record/use-record'
import type { VerifyDecisionQuery, VerifyRollQuery } from '../../gql/graphql'
import { compareWithPage, type Shown } from './compare'
import { gather, openBallots, type PollActs } from './gather'
import { CHOICES, replay, type GroupFigures, type Replayed } from './replay'

const VerifyDecision_Query = graphql(`
  query VerifyDecision($id: ID!) {
    decision(id: $id) {
      id
      texts { language title summary body machineTranslated }
      entries { eid index type }
      poll {
        id
        outcome
        entry { eid index }
        figures { for against abstain cast notCast eligible }
        bySector { group name figures { for against abstain cast notCast eligible } }
        byCollege { group name figures { for against abstain cast notCast eligible } }
      }
    }
  }
`)

const VerifyRoll_Query = graphql(`
  query VerifyRoll($id: ID!, $after: String) {
    decision(id: $id) {
      id
      poll { id rollCall(first: 200, after: $after) { pageInfo { hasNextPage endCursor } nodes { choice seat { id } } } }
    }
  }
`)

type Decision = NonNullable<VerifyDecisionQuery['decision']>
type Poll = NonNullable<Decision['poll']>
type Figures = NonNullable<Poll['figures']>
type RollNode = NonNullable<NonNullable<VerifyRollQuery['decision']>['poll']>['rollCall']['nodes'][number]

/** What came out, with all that is wrong. */
export interface Verified {
  at: number
  opened: Opened
  acts: PollActs | null
  replayed: Replayed | null
  shown: Shown | null
  /** Names of sectors and colleges, by group. */
  names: Map<string, string>
  findings: RecordError[]
}

/** Checks a decision's result on this device. Never fails: what cannot be read is a finding too. */
export async function verifyDecision(client: Client, id: string, anew: boolean): Promise<Verified> {
  const opened = await openShared(anew)
  const verified: Verified = {
    at: Date.now(), opened, acts: null, replayed: null, shown: null, names: new Map(), findings: [...opened.findings],
  }
  try {
    if (opened.log !== null) await check(client, id, opened, verified)
  } catch (error) {
    verified.findings.push(error instanceof Error && error.name === 'RuleError' ? new RecordError('count-unknown', error.message) : asRecordError(error))
  }
  return verified
}

async function check(client: Client, id: string, opened: Opened, into: Verified): Promise<void> {
  const { log } = opened
  const answer = await client.query(VerifyDecision_Query, { id }, { requestPolicy: 'network-only' }).toPromise()
  const decision = answer.data?.decision
  const poll = decision?.poll
  if (!decision || !poll || log === null) throw new RecordError('unreachable', 'the site did not say what it shows')
  const at = (type: string) => decision.entries.find((entry) => entry.type === type)?.index ?? null
  if (poll.entry?.index == null) throw new RecordError('entries-missing', 'the site does not say where the poll stands')
  const hints = { decision: decision.id, poll: poll.id, called: at('decision.called'), opened: poll.entry.index }
  into.acts = await gather(log, hints)
  const ballots = into.acts.acts.filter((entry) => entry.leaf?.type === 'ballot.cast' && entry.leaf.sub.id === poll.id)
  const choices = await openBallots(log, ballots)
  const ofPoll = into.acts.acts.filter(({ leaf }) => leaf?.sub.id === poll.id || (leaf !== null && leaf.sub.kind === 'decision'))
  into.replayed = replay(ofPoll, poll.id, choices)
  into.findings.push(...into.replayed.findings)
  into.shown = shownOf(decision, poll, await rollOf(client, id))
  for (const group of [...(poll.bySector ?? []), ...(poll.byCollege ?? [])]) into.names.set(group.group, group.name)
  if (into.shown !== null) into.findings.push(...(await compareWithPage(into.shown, into.replayed, into.acts.called)))
}

async function rollOf(client: Client, id: string): Promise<RollNode[]> {
  const nodes: RollNode[] = []
  let after: string | null = null
  for (;;) {
    const answer: { data?: VerifyRollQuery } = await client.query(VerifyRoll_Query, { id, after }, { requestPolicy: 'network-only' }).toPromise()
    const page = answer.data?.decision?.poll?.rollCall
    if (!page) throw new RecordError('unreachable', 'the site did not give its roll call')
    nodes.push(...page.nodes)
    if (!page.pageInfo.hasNextPage || page.pageInfo.endCursor == null) return nodes
    after = page.pageInfo.endCursor
  }
}

const plain = (figures: Figures) => ({
  for: figures.for, against: figures.against, abstain: figures.abstain, cast: figures.cast, not_cast: figures.notCast, eligible: figures.eligible,
})

const groupsOf = (groups: Poll['bySector']): GroupFigures[] =>
  (groups ?? []).map(({ group, figures }) => ({ group, ...plain(figures) })).sort((a, b) => (a.group < b.group ? -1 : 1))

function shownOf(decision: Decision, poll: Poll, roll: readonly RollNode[]): Shown | null {
  if (!poll.figures || !poll.outcome) return null
  const outcome = poll.outcome.toLowerCase()
  return {
    figures: plain(poll.figures),
    bySector: groupsOf(poll.bySector),
    byCollege: groupsOf(poll.byCollege),
    outcome: outcome === 'adopted' ? 'adopted' : outcome === 'rejected' ? 'rejected' : 'no_quorum',
    roll: new Map(roll.map((line) => [line.seat.id, CHOICES.find((choice) => choice === line.choice?.toLowerCase()) ?? null])),
    texts: decision.texts.filter((text) => !text.machineTranslated),
  }
}

/** Whether something is proved wrong, apart from what could only not be finished. */
export function isWrong(findings: readonly RecordError[]): boolean {
  return findings.some((finding) => !isUnfinished(finding))
}
