/** Decisions of the demo council, asked for by state. */
import { Api } from './api.ts'
import { who, type Account } from './accounts.ts'
import type { Site } from './site.ts'

export interface Found {
  id: string
  code: string
  state: string
  results: 'LIVE' | 'AFTER_CLOSE'
}

/** The demo's decisions in one state. */
export async function decisions(site: Site, state: string): Promise<Found[]> {
  const api = await Api.signIn(site, who(await site.accounts(), (account) => account.role === 'secretary'))
  const data = await api.run<{ decisions: { nodes: Found[] } }>(
    'query D($states: [DecisionState!]) { decisions(states: $states, first: 50) { nodes { id code state results } } }',
    { states: [state] },
  )
  return data.decisions.nodes
}

/** An open decision whose results are shown while it is open, or not. */
export async function openDecision(site: Site, results: Found['results']): Promise<Found> {
  const found = (await decisions(site, 'OPEN')).find((decision) => decision.results === results)
  if (!found) throw new Error(`the demo has no open decision with results ${results}`)
  return found
}

const VIEWER_BALLOTS = 'query V($id: ID!) { decision(id: $id) { viewerBallots { choice mayCast hat { seat { id } } } } }'

interface ViewerBallots {
  decision: { viewerBallots: { choice: string | null; mayCast: boolean; hat: { seat: { id: string } } }[] }
}

/** Somebody whose one seat may vote on a decision and has not; `skip` leaves the first of them to others. */
export async function voterFor(site: Site, decision: Found, skip = 0): Promise<Account> {
  let left = skip
  for (const account of (await site.accounts()).filter((one) => one.role === 'representative')) {
    const api = await Api.signIn(site, account)
    const data = await api.run<ViewerBallots>(VIEWER_BALLOTS, { id: decision.id })
    const [only, ...others] = data.decision.viewerBallots
    if (!only?.mayCast || only.choice !== null || others.length > 0) continue
    if (left === 0) return account
    left -= 1
  }
  throw new Error(`nobody is left to vote on ${decision.code}`)
}

/** Casts the ballot of somebody's one seat, from another program. */
export async function castByApi(site: Site, decision: Found, account: Account, choice: 'FOR' | 'AGAINST' | 'ABSTAIN'): Promise<void> {
  const api = await Api.signIn(site, account)
  const data = await api.run<ViewerBallots>(VIEWER_BALLOTS, { id: decision.id })
  const seatId = data.decision.viewerBallots[0]?.hat.seat.id
  const input = { decisionId: decision.id, seatId, choice }
  await api.run('mutation B($input: CastBallotInput!) { castBallot(input: $input) { eid } }', { input })
}
