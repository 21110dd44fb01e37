import { useClient } from '@urql/preact'
import { useEffect, useState } from 'preact/hooks'
import { useI18n } from '../../shared/i18n'
import { asRecordError, type RecordError } from '../../shared/record/errors'
import type { Entry, Inclusion, Log } from '../../shared/record/log'
import type { Filter } from './search'

export interface Listed {
  entries: Entry[]
  /** Entries from here to the newest were read; 0: all of them. */
  readFrom: number
  whole: boolean
  /** Whether the site, and not a reading of everything, said where entries stand. */
  hinted: boolean
  busy: boolean
  problem: RecordError | null
  /** Reads further back. */
  more: () => void
}

const PAGE = 12

/** Entries that fit a filter, newest first, read and proved on this device. */
export function useEntries(log: Log | null, filter: Filter | null, organisation = '', page = PAGE): Listed {
  const client = useClient()
  const { format } = useI18n()
  const { timeZone } = format
  const [listed, setListed] = useState<Omit<Listed, 'more'>>({ entries: [], readFrom: 0, whole: false, hinted: false, busy: true, problem: null })
  const key = JSON.stringify(filter)
  const [wanted, setWanted] = useState({ key, before: Infinity })
  const before = wanted.key === key ? wanted.before : Infinity
  useEffect(() => {
    if (log === null || filter === null) return
    let current = true
    const start = Math.min(before, log.size)
    setListed((known) => ({ ...known, busy: true, problem: null, ...(start === log.size ? { entries: [] } : {}) }))
    const found = Promise.all([import('./search'), import('./hints')]).then(([{ search }, { askSite }]) =>
      search(log, filter, timeZone, start, page, askSite(client, organisation)),
    )
    found.then(
      ({ entries, readFrom, whole, hinted }) =>
        current &&
        setListed((known) => ({
          entries: [...(start === log.size ? [] : known.entries), ...entries], readFrom, whole, hinted, busy: false, problem: null,
        })),
      (error: unknown) => current && setListed((known) => ({ ...known, busy: false, problem: asRecordError(error) })),
    )
    return () => {
      current = false
    }
  }, [log, key, before, timeZone])
  return { ...listed, more: () => setWanted({ key, before: listed.readFrom }) }
}

export type Proved = { state: 'busy' } | { state: 'proved'; inclusion: Inclusion } | { state: 'failed'; problem: RecordError }

/** The way from an entry to the signed root, checked. */
export function useInclusion(log: Log | null, entry: Entry | null): Proved {
  const [proved, setProved] = useState<Proved>({ state: 'busy' })
  useEffect(() => {
    if (log === null || entry === null) return
    let current = true
    setProved({ state: 'busy' })
    log.inclusion(entry).then(
      (inclusion) => current && setProved({ state: 'proved', inclusion }),
      (error: unknown) => current && setProved({ state: 'failed', problem: asRecordError(error) }),
    )
    return () => {
      current = false
    }
  }, [log, entry])
  return proved
}
