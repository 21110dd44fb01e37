import { instantOf, type WallTime } from '../../shared/zone'

/** What is typed to call a decision; times are those of the council's clocks. */
export interface CallValues {
  opens: 'now' | 'at'
  opensAt: WallTime
  closesAt: WallTime
}

export type Fault = 'missing' | 'malformed' | 'skipped' | 'past' | 'before-opening' | 'too-long'

export interface Window {
  /** Null: at once. */
  opensAt: string | null
  closesAt: string
  /** How long the vote stays open, in milliseconds, counted from now when it opens at once. */
  length: number
  /** A clock shows this time twice that night; the first of the two is meant. */
  twice: boolean
}

export type CallReading = { ok: true; window: Window } | { ok: false; faults: Partial<Record<'opensAt' | 'closesAt', Fault>> }

/** A vote is open for at least a minute and closes within a year and a day of being called. */
const SHORTEST_MS = 60_000
const LONGEST_MS = 366 * 86_400_000

/** Reads the typed times at a moment (milliseconds); the server decides again. */
export function readCall(values: CallValues, zone: string, now: number): CallReading {
  const opens = values.opens === 'at' ? read(values.opensAt, zone) : null
  const closes = read(values.closesAt, zone)
  const faults: Partial<Record<'opensAt' | 'closesAt', Fault>> = {}
  if (opens && 'fault' in opens) faults.opensAt = opens.fault
  else if (opens && opens.at < now) faults.opensAt = 'past'
  if ('fault' in closes) faults.closesAt = closes.fault
  else {
    const from = opens && 'at' in opens ? opens.at : now
    if (closes.at <= now) faults.closesAt = 'past'
    else if (closes.at - from < SHORTEST_MS) faults.closesAt = 'before-opening'
    else if (closes.at - now > LONGEST_MS) faults.closesAt = 'too-long'
    if (faults.opensAt === undefined && faults.closesAt === undefined) {
      const window = {
        opensAt: opens && 'at' in opens ? opens.instant : null,
        closesAt: closes.instant,
        length: closes.at - from,
        twice: closes.twice || (opens !== null && 'twice' in opens && opens.twice),
      }
      return { ok: true, window }
    }
  }
  return { ok: false, faults }
}

function read(wall: WallTime, zone: string): { fault: Fault } | { at: number; instant: string; twice: boolean } {
  if (wall === '') return { fault: 'missing' }
  const reading = instantOf(wall, zone)
  if (!reading.ok) return { fault: reading.why }
  return { at: Date.parse(reading.instant), instant: reading.instant, twice: reading.twice }
}
