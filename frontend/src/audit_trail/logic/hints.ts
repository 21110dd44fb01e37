/** Long records: the site's own search says where entries are; each is read and proved before it is shown. */
import type { Client } from '@urql/core'
import { graphql } from '../../shared/graphql'
import { RecordError } from '../../shared/record/errors'
import type { RecordHintsQuery } from '../../gql/graphql'
import type { Ask, Filter } from './search'

const RecordHints_Query = graphql(`
  query RecordHints($first: Int!, $after: String, $types: [String!], $subject: ID, $organisation: ID, $from: DateTime, $until: DateTime) {
    recordEntries(first: $first, after: $after, types: $types, subject: $subject, organisation: $organisation, from: $from, until: $until) {
      pageInfo { hasNextPage endCursor }
      nodes { index }
    }
  }
`)

const PAGE = 200
/** So many pages are asked for one thing at most. */
const MOST_PAGES = 5
/** So many things are asked about at most. */
const MOST_THINGS = 8
const DAY_MS = 86_400_000

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A day as an instant, moved by some days: the council's day is not that of UTC, and what is found is filtered again. */
const instant = (day: string, days: number) => (day === '' ? null : new Date(Date.parse(day) + days * DAY_MS).toISOString())

/** Asks the site; `organisation` is the one that was chosen, where one was. */
export function askSite(client: Client, organisation: string): Ask {
  return async (filter, before, wanted) => {
    const things = filter.about.length > 0 ? filter.about.slice(0, MOST_THINGS) : [null]
    const found = await Promise.all(things.map((subject) => one(client, filter, subject, organisation, before, wanted)))
    return [...new Set(found.flat())].sort((a, b) => b - a).slice(0, wanted)
  }
}

async function one(client: Client, filter: Filter, subject: string | null, organisation: string, before: number, wanted: number): Promise<number[]> {
  const variables = {
    first: PAGE,
    types: filter.types.length > 0 ? [...filter.types] : null,
    subject,
    organisation: UUID.test(organisation) ? organisation : null,
    from: instant(filter.from, -1),
    until: instant(filter.until, 2),
  }
  const places: number[] = []
  let after: string | null = null
  for (let page = 0; page < MOST_PAGES && places.length < wanted; page += 1) {
    const answer: { data?: RecordHintsQuery; error?: { message: string } | undefined } = await client
      .query(RecordHints_Query, { ...variables, after }, { requestPolicy: 'network-only' })
      .toPromise()
    const entries = answer.data?.recordEntries
    if (!entries) throw new RecordError('unreachable', answer.error?.message ?? 'the search did not answer')
    places.push(...entries.nodes.map((node) => node.index).filter((index) => index < before))
    if (!entries.pageInfo.hasNextPage || entries.pageInfo.endCursor == null) break
    after = entries.pageInfo.endCursor
  }
  return places
}
