import type { Choice } from '../../gql/graphql'

export type RollChoice = 'for' | 'against' | 'abstain' | 'none'

/** The arguments of the roll call for a filter; none means everyone. */
export function rollFilter(choice: RollChoice | null): { choice: Choice | null; notCast: boolean | null } {
  switch (choice) {
    case 'for':
      return { choice: 'FOR', notCast: null }
    case 'against':
      return { choice: 'AGAINST', notCast: null }
    case 'abstain':
      return { choice: 'ABSTAIN', notCast: null }
    case 'none':
      return { choice: null, notCast: true }
    case null:
      return { choice: null, notCast: null }
  }
}
