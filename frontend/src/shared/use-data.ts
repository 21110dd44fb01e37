import type { AnyVariables, TypedDocumentNode } from '@urql/core'
import { useQuery } from '@urql/preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { problemOfResult, type Problem } from './graphql'

/** A page's or part's data with the five states it can be in. */
export interface Data<T> {
  data: T | undefined
  /** Set when the last request failed, wholly or in part. */
  problem: Problem | null
  loading: boolean
  /** What is shown is older than it should be: offline, or the last refresh failed. */
  stale: boolean
  /** When the data shown came, in milliseconds. */
  asOf: number
  /** Asks the server again, past the cache. */
  again: () => void
}

/**
 * Asks the server, and again by itself when a mutation answers with a thing of a type that the answer holds. `types`
 * (a constant) names further types for which that is so: those of a list that may be empty.
 */
export function useData<T, V extends AnyVariables>(
  query: TypedDocumentNode<T, V>,
  variables: V,
  types?: readonly string[],
): Data<T> {
  const context = useMemo(() => (types ? { additionalTypenames: [...types] } : undefined), [types])
  const [result, execute] = useQuery<T, V>({ query, variables, context } as Parameters<typeof useQuery<T, V>>[0])
  const online = useOnline()
  const kept = useRef<{ data: T; asOf: number } | null>(null)
  const { data, error, fetching } = result
  if (data !== undefined && data !== null && kept.current?.data !== data) {
    kept.current = { data, asOf: Date.now() }
  }
  const problem = error && !fetching ? problemOfResult(error) : null
  const shown = data ?? kept.current?.data
  return {
    data: shown ?? undefined,
    problem,
    loading: fetching,
    stale: shown !== undefined && shown !== null && (!online || (problem !== null && !data)),
    asOf: kept.current?.asOf ?? Date.now(),
    again: () => execute({ requestPolicy: 'network-only' }),
  }
}

export function useOnline(): boolean {
  const [online, setOnline] = useState(() => navigator.onLine)
  useEffect(() => {
    const update = () => setOnline(navigator.onLine)
    window.addEventListener('online', update)
    window.addEventListener('offline', update)
    return () => {
      window.removeEventListener('online', update)
      window.removeEventListener('offline', update)
    }
  }, [])
  return online
}
