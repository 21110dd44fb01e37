/** What this device remembers of a council's record: the key it trusts and the checkpoints it has seen. */

/** A signed checkpoint that was seen and believed. */
export interface Seen {
  size: number
  /** base64. */
  root: string
  /** The signed note: with a contradicting one, it convicts. */
  note: string
  /** When it was seen first, in milliseconds. */
  at: number
}

export interface Memory {
  vkey: string
  /** `site`: taken from the site at the first visit; `reader`: given by the reader, from elsewhere. */
  source: 'site' | 'reader'
  /** When the key was kept, in milliseconds. */
  since: number
  /** Oldest first. */
  seen: Seen[]
}

const PLACE = 'claror.record'
/** The first and the newest are what counts; a few between tell a story. */
const MOST_SEEN = 12

/** What is remembered; null on the first visit, or where storage is forbidden. */
export function recall(): Memory | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(PLACE) ?? 'null')
    return isMemory(found) ? found : null
  } catch {
    return null
  }
}

function isMemory(found: unknown): found is Memory {
  if (typeof found !== 'object' || found === null) return false
  const { vkey, source, since, seen } = found as Partial<Memory>
  const known = typeof vkey === 'string' && (source === 'site' || source === 'reader') && typeof since === 'number'
  return known && Array.isArray(seen) && seen.every(isSeen)
}

function isSeen(found: Partial<Seen> | null): boolean {
  const { size, root, note, at } = found ?? {}
  return typeof size === 'number' && typeof root === 'string' && typeof note === 'string' && typeof at === 'number'
}

/** Keeps what is given; false where the device does not allow it. */
export function remember(memory: Memory): boolean {
  try {
    localStorage.setItem(PLACE, JSON.stringify(memory))
    return true
  } catch {
    return false
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(PLACE)
  } catch {
    // Nothing was kept then.
  }
}

/** The memory with a checkpoint added; each size once, the oldest and the newest ones kept. */
export function withSeen(memory: Memory, seen: Seen): Memory {
  if (memory.seen.some((one) => one.size === seen.size)) return memory
  const all = [...memory.seen, seen].sort((a, b) => a.size - b.size)
  return { ...memory, seen: all.length <= MOST_SEEN ? all : [...all.slice(0, 1), ...all.slice(1 - MOST_SEEN)] }
}
