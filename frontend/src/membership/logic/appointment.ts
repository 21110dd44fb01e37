import type { MandateKind } from '../../gql/graphql'

/** What is typed to appoint somebody: a person who is known, or one who is registered with it. */
export interface AppointmentValues {
  seat: string
  kind: MandateKind
  who: 'known' | 'new'
  person: string
  displayName: string
  email: string
  language: string
  invite: boolean
  startsOn: string
  endsOn: string
}

export type Missing = 'seat' | 'person' | 'displayName' | 'endsOn'

/** What cannot be right before the server is asked. */
export function missingIn(values: AppointmentValues): Missing[] {
  const { who, person, displayName, startsOn, endsOn } = values
  return [
    ...(values.seat === '' ? (['seat'] as const) : []),
    ...(who === 'known' && person === '' ? (['person'] as const) : []),
    ...(who === 'new' && displayName.trim() === '' ? (['displayName'] as const) : []),
    ...(endsOn !== '' && startsOn !== '' && endsOn < startsOn ? (['endsOn'] as const) : []),
  ]
}

/** An invitation goes out only to somebody who is registered now and has an address. */
export function invites(values: AppointmentValues): boolean {
  return values.who === 'new' && values.invite && values.email.trim() !== ''
}

interface Known {
  id: string
  displayName: string
}

/** Everybody once, by name. */
export function distinct<P extends Known>(people: readonly (P | null | undefined)[]): P[] {
  const byId = new Map(people.flatMap((person) => (person ? [[person.id, person] as const] : [])))
  return [...byId.values()].sort((a, b) => a.displayName.localeCompare(b.displayName))
}
