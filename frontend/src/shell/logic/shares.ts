import type { Sector, Shares_CouncilFragment } from '../../gql/graphql'

export type ShareRow = Shares_CouncilFragment['sectors'][number] & {
  /** Seats of this sector among all seats that are held, 0 to 1. */
  seatsShare: number
  /** Its ballots among all ballots cast, 0 to 1; null while none was counted. */
  ballotsShare: number | null
}

/** Each sector's share of seats and of ballots, in the given order; sectors without seat or ballot are left out. */
export function shareRows(sectors: Shares_CouncilFragment['sectors'], order: readonly Sector[]): ShareRow[] {
  const seats = sectors.reduce((sum, sector) => sum + sector.seats, 0)
  const ballots = sectors.reduce((sum, sector) => sum + sector.ballotsCast, 0)
  return order
    .flatMap((key) => sectors.filter((sector) => sector.sector === key))
    .filter((sector) => sector.seats > 0 || sector.ballotsPossible > 0)
    .map((sector) => ({
      ...sector,
      seatsShare: seats === 0 ? 0 : sector.seats / seats,
      ballotsShare: ballots === 0 ? null : sector.ballotsCast / ballots,
    }))
}
