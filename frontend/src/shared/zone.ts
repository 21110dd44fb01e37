/** A time of day as a clock on the wall shows it, `2026-11-30T10:00`, as `<input type="datetime-local">` gives it. */
export type WallTime = string

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** The instant of a wall time in a zone, or why there is none. */
export type Reading = { ok: true; instant: string; twice: boolean } | { ok: false; why: 'malformed' | 'skipped' }

/** What the clocks of `zone` show at an instant (milliseconds), as if it were UTC. */
function shown(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((p) => p.type === type)?.value ?? 0)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
}

/** How far the clocks of `zone` are ahead of UTC at an instant, in minutes. */
export function offsetMinutes(zone: string, at: number): number {
  const wholeMinute = Math.floor(at / MINUTE_MS) * MINUTE_MS
  return Math.round((shown(zone, wholeMinute) - wholeMinute) / MINUTE_MS)
}

/**
 * The instant at which the clocks of `zone` show `wall`. When clocks are put forward some times never come
 * (`skipped`); when they are put back some come twice: the first is taken and `twice` says so.
 */
export function instantOf(wall: WallTime, zone: string): Reading {
  const match = PATTERN.exec(wall)
  if (!match) return { ok: false, why: 'malformed' }
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [number, number, number, number, number]
  const asUtc = Date.UTC(year, month - 1, day, hour, minute)
  if (month < 1 || month > 12 || hour > 23 || minute > 59 || new Date(asUtc).getUTCDate() !== day) {
    return { ok: false, why: 'malformed' }
  }
  const offsets = new Set([offsetMinutes(zone, asUtc - DAY_MS), offsetMinutes(zone, asUtc + DAY_MS)])
  const fits = [...offsets].map((offset) => asUtc - offset * MINUTE_MS).filter((at) => shown(zone, at) === asUtc)
  const first = Math.min(...fits)
  if (fits.length === 0) return { ok: false, why: 'skipped' }
  return { ok: true, instant: withoutFraction(first), twice: fits.length > 1 }
}

/** What the clocks of `zone` show at an instant. */
export function wallOf(instant: string | number, zone: string): WallTime {
  return new Date(shown(zone, new Date(instant).getTime())).toISOString().slice(0, 16)
}

/** The calendar day in `zone` at an instant. */
export function dayOf(instant: string | number, zone: string): string {
  return wallOf(instant, zone).slice(0, 10)
}

/** `UTC+1`, `UTC−3:30`: how the zone stands to UTC at an instant. */
export function offsetName(zone: string, instant: string | number): string {
  const minutes = offsetMinutes(zone, new Date(instant).getTime())
  const size = Math.abs(minutes)
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`
}

function withoutFraction(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z')
}
