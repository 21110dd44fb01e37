/** Addresses and contents of published tiles and entry bundles (C2SP tlog-tiles). */
import { RecordError } from './errors'
import { TILE_WIDTH } from './merkle'

/** `tile/<L>/<N>[.p/<W>]` or `tile/entries/<N>[.p/<W>]`; full when `width` is 256. */
export function tilePath(kind: number | 'entries', n: number, width: number): string {
  const groups = [String(n % 1000).padStart(3, '0')]
  for (let rest = Math.floor(n / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`)
  }
  return `tile/${kind}/${groups.join('/')}${width < TILE_WIDTH ? `.p/${width}` : ''}`
}

/** How many hashes or entries of tile `n` belong to a tree of `size` entries: 0 to 256. */
export function widthAt(kind: number | 'entries', n: number, size: number): number {
  const level = kind === 'entries' ? 0 : kind
  const hashes = Math.floor(size / TILE_WIDTH ** level)
  return Math.max(0, Math.min(TILE_WIDTH, hashes - n * TILE_WIDTH))
}

/** The entries of a bundle of exactly `width` entries: for each its length as a big-endian uint16, then its bytes. */
export function decodeBundle(bundle: Uint8Array, width: number): Uint8Array[] {
  const entries: Uint8Array[] = []
  let at = 0
  for (let entry = 0; entry < width; entry += 1) {
    const [high, low] = bundle.subarray(at, at + 2)
    const end = at + 2 + (high ?? 0) * 256 + (low ?? 0)
    if (high === undefined || low === undefined || end > bundle.length) {
      throw new RecordError('bundle', `the bundle ends inside its entry ${entry}`)
    }
    entries.push(bundle.slice(at + 2, end))
    at = end
  }
  if (at !== bundle.length) throw new RecordError('bundle', `bytes follow the last of ${width} entries`)
  return entries
}
