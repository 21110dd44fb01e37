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

/** Somebody whose one seat may vote on a decision and has not. */
export async function voterFor(site: Site, decision: Found): Promise<Account> {
  const query = 'query V($id: ID!) { decision(id: $id) { viewerBallots { choice mayCast } } }'
  for (const account of (await site.accounts()).filter((one) => one.role === 'representative')) {
    const api = await Api.signIn(site, account)
    const data = await api.run<{ decision: { viewerBallots: { choice: string | null; mayCast: boolean }[] } }>(query, { id: decision.id })
    const [only, ...others] = data.decision.viewerBallots
    if (only?.mayCast && only.choice === null && others.length === 0) return account
  }
  throw new Error(`nobody is left to vote on ${decision.code}`)
}
