import { useEffect, useState } from 'preact/hooks'
import { asRecordError, type RecordError } from '../../shared/record/errors'
import type { Opened } from '../../shared/record/open'
import type { Compared } from './compare'

/** Two checkpoints compared; null while it is being done. A note that cannot be believed is a problem of its own. */
export type Comparing = { state: 'busy' } | { state: 'refused'; problem: RecordError } | { state: 'done'; compared: Compared }

/**
 * Compares the record shown now with another signed checkpoint: a note, or, where there is none, the one that the site
 * published at `size`.
 */
export function useComparison(opened: Opened, note: string | null, size: number | null): Comparing | null {
  const [comparing, setComparing] = useState<Comparing | null>(null)
  useEffect(() => {
    if (opened.log === null || (note === null && size === null)) return setComparing(null)
    let current = true
    setComparing({ state: 'busy' })
    const done = import('./compare').then(({ compare }) => compare(opened, note, size ?? 0))
    done.then(
      (compared) => current && setComparing({ state: 'done', compared }),
      (error: unknown) => current && setComparing({ state: 'refused', problem: asRecordError(error) }),
    )
    return () => {
      current = false
    }
  }, [opened, note, size])
  return comparing
}
