import type { Sector } from '../../gql/graphql'

/** Members grouped by sector in the given order; empty groups are left out, the order inside is kept. */
export function bySector<T extends { sector: Sector }>(
  members: readonly T[],
  order: readonly Sector[],
): { sector: Sector; members: T[] }[] {
  return order
    .map((sector) => ({ sector, members: members.filter((member) => member.sector === sector) }))
    .filter((group) => group.members.length > 0)
}
