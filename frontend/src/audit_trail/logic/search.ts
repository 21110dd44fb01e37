/** Finding entries on this device: bundles are read from the newest back, and each is proved before it is looked into. */
import type { Json } from '../../shared/record/json'
import type { Entry, Log } from '../../shared/record/log'
import { TILE_WIDTH } from '../../shared/record/merkle'

export interface Filter {
  /** Event types; none: all. */
  types: readonly string[]
  /** Ids of things; an entry is about one when it is its subject or names it anywhere. None: all. */
  about: readonly string[]
  /** Ids of which it must be about one as well: an organisation and its seats. None: all. */
  alsoAbout: readonly string[]
  /** Calendar days `YYYY-MM-DD` in the council's time zone, both included; empty: no limit. */
  from: string
  until: string
}

export interface Found {
  entries: Entry[]
  /** The lowest entry that was read. */
  readFrom: number
  /** Whether every entry down to the first was read: then nothing that fits was left out. */
  whole: boolean
  /** Whether the site said where these stand: each is proved, but some could have been left out. */
  hinted: boolean
}

/** Where entries that fit stand, below index `before`, newest first: at most `wanted` of them. */
export type Ask = (filter: Filter, before: number, wanted: number) => Promise<number[]>

/** So many bundles (of 256 entries) are read at one go. */
export const BUNDLES_AT_A_GO = 12

/** Whether an entry is about one of these ids. Entries of unknown form are about nothing. */
export function isAbout(entry: Entry, ids: readonly string[]): boolean {
  if (ids.length === 0) return true
  const { leaf } = entry
  return leaf !== null && (ids.includes(leaf.sub.id) || ids.includes(leaf.eid) || names(leaf.by, ids) || names(leaf.data, ids))
}

function names(value: Json, ids: readonly string[]): boolean {
  if (typeof value === 'string') return ids.includes(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some((one) => names(one, ids))
}

/** The day of an instant in a time zone, `YYYY-MM-DD`. */
export function daysIn(timeZone: string): (instant: string) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return (instant) => format.format(new Date(instant))
}

/**
 * Fits the filter? A ballot says no time; it stands between its neighbours, so it counts as of the time of the entry
 * read last (the next one that has a time).
 */
function fits(entry: Entry, filter: Filter, day: string | null): boolean {
  const { leaf } = entry
  if (leaf === null) return filter.types.length + filter.about.length + filter.alsoAbout.length === 0
  if (filter.types.length > 0 && !filter.types.includes(leaf.type)) return false
  if (!isAbout(entry, filter.about) || !isAbout(entry, filter.alsoAbout)) return false
  if (day === null) return true
  return (filter.from === '' || day >= filter.from) && (filter.until === '' || day <= filter.until)
}

/** Whether the record is too long to be read here for this filter. */
function isLong(log: Log, filter: Filter): boolean {
  const asksForAll = filter.types.length + filter.about.length + filter.alsoAbout.length === 0 && filter.from === '' && filter.until === ''
  return !asksForAll && log.bundleCount > BUNDLES_AT_A_GO
}

/**
 * The newest entries below index `before` that fit, `wanted` of them where there are as many. Short records are read from
 * the newest entry back; in long ones `ask` says where to look.
 */
export function search(log: Log, filter: Filter, timeZone: string, before: number, wanted: number, ask: Ask): Promise<Found> {
  return isLong(log, filter) ? searchByHints(log, filter, timeZone, before, wanted, ask) : readBack(log, filter, timeZone, before, wanted)
}

async function searchByHints(log: Log, filter: Filter, timeZone: string, before: number, wanted: number, ask: Ask): Promise<Found> {
  const places = (await ask(filter, before, wanted)).filter((index) => index < log.size)
  const dayOf = daysIn(timeZone)
  const entries: Entry[] = []
  for (const index of places) {
    const entry = await log.entry(index)
    // What the site says fits is looked at again here; only the day of a ballot, which has none, is its word.
    if (fits(entry, filter, entry.leaf?.at ? dayOf(entry.leaf.at) : null)) entries.push(entry)
  }
  return { entries, readFrom: places.at(-1) ?? 0, whole: places.length < wanted, hinted: true }
}

/** Reads no more than `BUNDLES_AT_A_GO` bundles. */
async function readBack(log: Log, filter: Filter, timeZone: string, before: number, wanted: number): Promise<Found> {
  const entries: Entry[] = []
  const dated = filter.from !== '' || filter.until !== ''
  const dayOf = daysIn(timeZone)
  // Ballots newer than all that has a time are of today, as far as anyone can tell.
  let day: string | null = dated ? dayOf(new Date().toISOString()) : null
  let readFrom = before
  const last = Math.ceil(before / TILE_WIDTH) - 1
  for (let n = last; n >= 0 && n > last - BUNDLES_AT_A_GO; n -= 1) {
    const bundle = (await log.bundle(n)).filter((entry) => entry.index < before)
    for (let at = bundle.length - 1; at >= 0; at -= 1) {
      const entry = bundle[at]
      if (entry === undefined) continue
      if (entries.length >= wanted) return { entries, readFrom, whole: false, hinted: false }
      if (dated && entry.leaf?.at) day = dayOf(entry.leaf.at)
      readFrom = entry.index
      if (fits(entry, filter, day)) entries.push(entry)
    }
  }
  return { entries, readFrom, whole: readFrom === 0, hinted: false }
}
