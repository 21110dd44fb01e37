import type { MandateKind, Sector } from '../../gql/graphql'

/** A span of calendar days, the last one included; without `until`, open. */
export interface Span {
  from: string
  until?: string | null | undefined
}

export type Standing = 'now' | 'later' | 'over'

/** Where a span of days stands on a day. Ended before it began, it never held. */
export function standingOf(span: Span, today: string): Standing {
  const { from, until } = span
  if (until != null && (until < today || until < from)) return 'over'
  return from > today ? 'later' : 'now'
}

interface MandateLike {
  kind: MandateKind
  startsOn: string
  endsOn?: string | null | undefined
}

/** The mandate of a kind that holds now, else the next one appointed. */
export function holderOf<M extends MandateLike>(mandates: readonly M[], kind: MandateKind, today: string): M | null {
  const own = mandates.filter((mandate) => mandate.kind === kind)
  const standing = (mandate: M) => standingOf({ from: mandate.startsOn, until: mandate.endsOn }, today)
  return own.find((m) => standing(m) === 'now') ?? own.find((m) => standing(m) === 'later') ?? null
}

/** Authorities and other public institutions: only there may the council's staff choose who represents them. */
export function isPublicBody(sector: Sector): boolean {
  return sector === 'LRA' || sector === 'OTHER_PUBLIC'
}

interface SeatLike {
  validFrom: string
  validUntil?: string | null | undefined
  mandates: readonly MandateLike[]
}

/**
 * Whether an appointment to a seat is worth offering: always to those who speak for the organisation and for public
 * bodies; to staff else only for a seat without a titular, which somebody has to enter first. The server decides.
 */
export function mayFill(seat: SeatLike, sector: Sector, own: boolean, today: string): boolean {
  if (standingOf({ from: seat.validFrom, until: seat.validUntil }, today) === 'over') return false
  return own || isPublicBody(sector) || holderOf(seat.mandates, 'TITULAR', today) === null
}
