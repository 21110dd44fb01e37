import { graphql } from '../../shared/graphql'
import { useData } from '../../shared/use-data'
import type { ExplorerLabelsQuery } from '../../gql/graphql'

/** Names of the things that entries are about. They come from the site and are no part of the proof. */
export const ExplorerLabels_Query = graphql(`
  query ExplorerLabels {
    council { id name { text } colleges { id name { text } } }
    decisions(first: 200) { nodes { id code title { text } poll { id } } }
    organisations(first: 200) { nodes { id code name { text } seats { id code } } }
  }
`)

export interface Label {
  text: string
  /** The thing's own page below the language. */
  href: string | null
  /** Its organisation, where it is a seat. */
  organisation?: string
}

export interface Labels {
  of: (id: string) => Label | null
  organisations: { id: string; name: string }[]
  /** The id of an organisation and those of its seats. */
  familyOf: (id: string) => string[]
  /** Ids of things whose code or name holds these words; an id names itself. */
  named: (words: string) => string[]
}

/** Reads names without accents and case. */
const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

export function makeLabels(data: ExplorerLabelsQuery | undefined): Labels {
  const known = new Map<string, Label>()
  const searched: { ids: string[]; words: string }[] = []
  for (const decision of data?.decisions.nodes ?? []) {
    const label = { text: `${decision.code} · ${decision.title.text}`, href: `/decisions/${decision.code}` }
    const ids = [decision.id, ...(decision.poll ? [decision.poll.id] : [])]
    for (const id of ids) known.set(id, label)
    searched.push({ ids, words: folded(label.text) })
  }
  for (const { id, code, name, seats } of data?.organisations.nodes ?? []) {
    const href = `/members/${code}`
    known.set(id, { text: name.text, href })
    for (const seat of seats) known.set(seat.id, { text: seat.code, href, organisation: name.text })
    searched.push({ ids: [id, ...seats.map((seat) => seat.id)], words: folded(`${code} ${name.text}`) })
  }
  for (const college of data?.council.colleges ?? []) known.set(college.id, { text: college.name.text, href: null })
  if (data) known.set(data.council.id, { text: data.council.name.text, href: '/' })
  return {
    of: (id) => known.get(id) ?? null,
    organisations: (data?.organisations.nodes ?? []).map(({ id, name }) => ({ id, name: name.text })),
    familyOf: (id) => [id, ...(data?.organisations.nodes.find((one) => one.id === id)?.seats.map((seat) => seat.id) ?? [])],
    named: (words) => searched.filter((one) => one.words.includes(folded(words))).flatMap((one) => one.ids),
  }
}

export function useLabels(): Labels {
  return makeLabels(useData(ExplorerLabels_Query, {}).data)
}
