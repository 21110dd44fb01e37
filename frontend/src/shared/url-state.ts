import { useCallback, useMemo } from 'preact/hooks'
import { useLocation, useSearch } from 'wouter-preact'

/** How one value stands in the address: bad values fall back, defaults are left out. */
export interface Codec<T> {
  read: (raw: string | null) => T
  write: (value: T) => string | null
}

/** One of a closed list; the first is the default. */
export function oneOf<const T extends readonly [string, ...string[]]>(values: T): Codec<T[number]> {
  return {
    read: (raw) => values.find((value) => value === raw) ?? values[0],
    write: (value) => (value === values[0] ? null : value),
  }
}

/** One of a closed list, or nothing. */
export function maybe<const T extends readonly string[]>(values: T): Codec<T[number] | null> {
  return { read: (raw) => values.find((value) => value === raw) ?? null, write: (value) => value }
}

/** Several of a closed list, comma-separated. */
export function someOf<const T extends readonly string[]>(values: T): Codec<T[number][]> {
  return {
    read: (raw) => values.filter((value) => raw?.split(',').includes(value) ?? false),
    write: (chosen) => (chosen.length === 0 ? null : chosen.join(',')),
  }
}

/** Free text, at most 200 characters; empty is the default. */
export function text(): Codec<string> {
  return { read: (raw) => (raw ?? '').slice(0, 200), write: (value) => (value === '' ? null : value) }
}

// oxlint-disable-next-line no-explicit-any -- each key has its own type, which `State` keeps
type Schema = Record<string, Codec<any>>
type State<S> = { [K in keyof S]: S[K] extends Codec<infer T> ? T : never }

/** The page after `search` with some values changed; keys of other parts of the page stay. */
export function changedSearch(search: string, schema: Schema, change: Record<string, unknown>): string {
  const params = new URLSearchParams(search)
  for (const [key, value] of Object.entries(change)) {
    const raw = schema[key]?.write(value) ?? null
    if (raw === null) params.delete(key)
    else params.set(key, raw)
  }
  const changed = params.toString()
  return changed === '' ? '' : `?${changed}`
}

/**
 * What one may send to a friend lives in the address: filters, page, tab, chart or table.
 * `push` (a choice) makes a step that Back undoes; `replace` is for typing.
 */
export function useUrlState<S extends Schema>(
  schema: S,
): [State<S>, (change: Partial<State<S>>, how?: 'push' | 'replace') => void] {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const state = useMemo(() => {
    const params = new URLSearchParams(search)
    const entries = Object.entries(schema).map(([key, codec]) => [key, codec.read(params.get(key))])
    return Object.fromEntries(entries) as State<S>
    // The schema is a constant of the component that owns it.
  }, [search])
  const set = useCallback(
    (change: Partial<State<S>>, how: 'push' | 'replace' = 'push') => {
      const next = changedSearch(window.location.search, schema, change)
      navigate(path + next, { replace: how === 'replace', state: { keepFocus: true } })
    },
    [path, navigate],
  )
  return [state, set]
}
