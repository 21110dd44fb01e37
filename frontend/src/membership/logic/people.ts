import type { Role } from '../../gql/graphql'

/** How far a person has come on the way to signing in. */
export type AccountState = 'signed_up' | 'invited' | 'not_invited' | 'no_address'

interface PersonLike {
  invited: boolean
  signedUp: boolean
  email?: string | null | undefined
}

/** `seesAddresses`: an absent address then means that there is none; others are never shown addresses. */
export function accountState(person: PersonLike, seesAddresses: boolean): AccountState {
  if (person.signedUp) return 'signed_up'
  if (person.invited) return 'invited'
  return seesAddresses && !person.email ? 'no_address' : 'not_invited'
}

export const ACCOUNT_STATES = ['signed_up', 'invited', 'not_invited', 'no_address'] as const

export const ROLES: readonly Role[] = ['CHAIR', 'SECRETARY', 'TECHNICAL_STAFF', 'ADMINISTRATOR', 'AUDITOR', 'OBSERVER']

/** The offices that a person does not hold yet. */
export function rolesLeft(held: readonly { role: Role }[]): Role[] {
  return ROLES.filter((role) => !held.some((grant) => grant.role === role))
}

/** Only what was changed is sent: an address stays untouched unless somebody typed another one. */
export function changedPerson(
  before: { displayName: string; email: string; language: string },
  after: { displayName: string; email: string; language: string },
): { displayName?: string; email?: string; language?: string } {
  const name = after.displayName.trim()
  const email = after.email.trim()
  return {
    ...(name !== before.displayName ? { displayName: name } : {}),
    ...(email !== before.email ? { email } : {}),
    ...(after.language !== before.language ? { language: after.language } : {}),
  }
}
