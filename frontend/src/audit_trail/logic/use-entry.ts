import { useClient } from '@urql/preact'
import { useEffect, useState } from 'preact/hooks'
import { asRecordError } from '../../shared/record/errors'
import type { Log } from '../../shared/record/log'
import type { Shown } from './find-entry'

/** An entry by its number or its own id, read and proved on this device, with what it holds uncovered. */
export function useEntry(log: Log | null, name: string): Shown | null {
  const client = useClient()
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    if (log === null) return
    let current = true
    const show = (found: Shown) => current && setShown(found)
    setShown(null)
    import('./find-entry')
      .then(({ findEntry }) => findEntry(client, log, name))
      .then(show, (error: unknown) => show({ entry: null, waiting: false, opened: new Map(), findings: [asRecordError(error)] }))
    return () => {
      current = false
    }
  }, [log, name])
  return shown
}
