import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

/** What somebody typed about one thing, kept on this device until it is sent. */
export interface Kept<V> {
  values: V
  /** When it was kept last, in milliseconds. */
  at: number
  /** The version of the thing that it was typed over. */
  version: number
}

const PREFIX = 'claror.kept'
const PAUSE_MS = 400

/** The place of one person's words about one thing; nobody else who uses the device is shown them. */
export function keptPlace(person: string, object: string): string {
  return `${PREFIX}.${person}.${object}`
}

/** What is kept at a place; whatever is not of the form of `like` counts as nothing. */
export function readKept<V extends object>(place: string, like: V): Kept<V> | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? 'null')
    if (typeof found !== 'object' || found === null) return null
    const { values, at, version } = found as Partial<Kept<V>>
    if (typeof at !== 'number' || typeof version !== 'number' || !sameForm(values, like)) return null
    return { values: values as V, at, version }
  } catch {
    return null
  }
}

function sameForm(value: unknown, like: object): boolean {
  if (typeof value !== 'object' || value === null) return false
  const own = value as Record<string, unknown>
  return Object.entries(like).every(([key, other]) =>
    typeof other === 'object' && other !== null ? sameForm(own[key], other) : typeof own[key] === typeof other,
  )
}

function writeKept<V>(place: string, kept: Kept<V>): boolean {
  try {
    localStorage.setItem(place, JSON.stringify(kept))
    return true
  } catch {
    return false // Storage may be full or forbidden; what was typed stays on the page.
  }
}

export function forgetKept(place: string): void {
  try {
    localStorage.removeItem(place)
  } catch {
    // Nothing was kept then.
  }
}

/**
 * Keeps what is typed into a form on this device, shortly after each change, and gives it back when the form is
 * opened again. `saved` is what the server has; as long as nothing differs from it, nothing is kept.
 */
export function useKept<V extends object>(place: string | null, saved: V, version: number) {
  const [found] = useState(() => (place === null ? null : readKept(place, saved)))
  const [keptAt, setKeptAt] = useState<number | null>(found?.at ?? null)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const write = useRef<() => void>()
  const flush = useCallback(() => {
    clearTimeout(timer.current)
    write.current?.()
    write.current = undefined
  }, [])
  // Whoever closes the page within the pause loses nothing.
  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])
  const forget = useCallback(() => {
    clearTimeout(timer.current)
    write.current = undefined
    if (place !== null) forgetKept(place)
    setKeptAt(null)
  }, [place])
  const keep = useCallback(
    (values: V) => {
      if (place === null) return
      clearTimeout(timer.current)
      write.current = () => {
        const at = Date.now()
        if (writeKept(place, { values, at, version })) setKeptAt(at)
      }
      timer.current = setTimeout(flush, PAUSE_MS)
    },
    [place, version, flush],
  )
  return { found, keptAt, keep, forget }
}
