import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Opened } from './open'

/** The record as this device could open it; its code is fetched when it is first wanted. */
export type RecordState = { state: 'checking' } | { state: 'failed' } | { state: 'open'; opened: Opened }

/** Within this time pages share one opening. */
const SHARED_MS = 60_000

let latest: { opened: Promise<Opened>; at: number } | null = null

/** Opens the record, or gives the opening that another part of the page has made just now. */
export function openShared(anew = false): Promise<Opened> {
  const now = Date.now()
  if (!anew && latest !== null && now - latest.at < SHARED_MS) return latest.opened
  const opened = Promise.all([import('./open'), import('./files')]).then(([{ openRecord }, { filesAt }]) => openRecord(filesAt('/log'), now))
  latest = { opened, at: now }
  opened.catch(() => (latest = null))
  return opened
}

/** Opens the record and checks it; `again` does so anew. */
export function useRecord(): RecordState & { again: () => void } {
  const [state, setState] = useState<RecordState>({ state: 'checking' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let current = true
    openShared(attempt > 0).then(
      (opened) => current && setState({ state: 'open', opened }),
      () => current && setState({ state: 'failed' }),
    )
    return () => {
      current = false
    }
  }, [attempt])
  const again = useCallback(() => {
    setState({ state: 'checking' })
    setAttempt((count) => count + 1)
  }, [])
  return { ...state, again }
}
