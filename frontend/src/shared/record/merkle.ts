/** The Merkle tree of RFC 6962 §2.1 over SHA-256: hashes, roots, proofs, and how they are read from tiles. */
import { concat, sameBytes, type Bytes } from './encoding'
import { RecordError } from './errors'

/** Hashes in a full tile; each tile level spans this many of the level below. */
export const TILE_WIDTH = 256
/** Levels of the binary tree in one tile level. */
const TILE_HEIGHT = 8
export const HASH_BYTES = 32

export type Hash = Bytes

export async function sha256(bytes: Uint8Array): Promise<Hash> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Bytes))
}

/** SHA-256(0x00 ‖ leaf). */
export function leafHash(leaf: Uint8Array): Promise<Hash> {
  return sha256(concat(Uint8Array.of(0), leaf))
}

/** SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Hash, right: Hash): Promise<Hash> {
  return sha256(concat(Uint8Array.of(1), left, right))
}

/** The root of the empty tree, SHA-256(""). */
export function emptyRoot(): Promise<Hash> {
  return sha256(new Uint8Array())
}

/** Hashes of tiles, from their bytes; null when the length is no multiple of 32. */
export function splitHashes(bytes: Uint8Array): Hash[] | null {
  if (bytes.length % HASH_BYTES !== 0) return null
  return Array.from({ length: bytes.length / HASH_BYTES }, (_, at) => bytes.slice(at * HASH_BYTES, (at + 1) * HASH_BYTES))
}

const half = (n: number) => Math.floor(n / 2)
const isOdd = (n: number) => n % 2 === 1

/** One step of an inclusion proof: what is joined with what, and the hash that they give. */
export interface Step {
  sibling: Hash
  /** Whether the sibling stands before what is proved so far. */
  siblingFirst: boolean
  result: Hash
}

/** The steps from a leaf hash to the root that a proof leads to (RFC 9162 §2.1.3.2). */
export async function inclusionSteps(leaf: Hash, index: number, size: number, proof: readonly Hash[]): Promise<Step[]> {
  if (index >= size) throw new RecordError('proof-range', 'the index is out of range')
  let [node, last, hash] = [index, size - 1, leaf]
  const steps: Step[] = []
  for (const sibling of proof) {
    if (last === 0) throw new RecordError('proof-length', 'the proof has the wrong length')
    const siblingFirst = isOdd(node) || node === last
    hash = siblingFirst ? await nodeHash(sibling, hash) : await nodeHash(hash, sibling)
    if (siblingFirst) while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)]
    steps.push({ sibling, siblingFirst, result: hash })
    ;[node, last] = [half(node), half(last)]
  }
  if (last !== 0) throw new RecordError('proof-length', 'the proof has the wrong length')
  return steps
}

/** The root to which an inclusion proof leads. */
export async function rootFromInclusion(leaf: Hash, index: number, size: number, proof: readonly Hash[]): Promise<Hash> {
  const steps = await inclusionSteps(leaf, index, size, proof)
  return steps.at(-1)?.result ?? leaf
}

/** Fails unless a leaf hash stands at `index` of the tree with this size and root. */
export async function verifyInclusion(leaf: Hash, index: number, size: number, proof: readonly Hash[], root: Hash): Promise<void> {
  if (!sameBytes(await rootFromInclusion(leaf, index, size, proof), root)) {
    throw new RecordError('root', 'the proof leads to another root')
  }
}

export interface Head {
  size: number
  root: Hash
}

/** Fails unless the tree `old` is a beginning of the tree `now` (RFC 9162 §2.1.4.2); the empty tree begins every tree. */
export async function verifyConsistency(old: Head, now: Head, proof: readonly Hash[]): Promise<void> {
  const other = (why: string) => new RecordError('consistency', why)
  if (old.size > now.size) throw other('the earlier tree is larger than the later one')
  if (old.size === 0 || old.size === now.size) {
    if (proof.length > 0) throw other('the proof has the wrong length')
    const empty = old.size > 0 || sameBytes(old.root, await emptyRoot())
    if (!empty || (old.size === now.size && !sameBytes(old.root, now.root))) throw other('another root')
    return
  }
  const [fromOld, fromNow] = await rootsFromConsistency(old, now.size, proof)
  if (!sameBytes(fromOld, old.root) || !sameBytes(fromNow, now.root)) throw other('the proof leads to another root')
}

async function rootsFromConsistency(old: Head, size: number, proof: readonly Hash[]): Promise<[Hash, Hash]> {
  const short = () => new RecordError('consistency', 'the proof has the wrong length')
  let [node, last] = [old.size - 1, size - 1]
  while (isOdd(node)) [node, last] = [half(node), half(last)]
  const path = [...proof]
  const seed = node === 0 ? old.root : path.shift()
  if (seed === undefined) throw short()
  let [before, after] = [seed, seed]
  for (const sibling of path) {
    if (last === 0) throw short()
    if (isOdd(node) || node === last) {
      before = await nodeHash(sibling, before)
      after = await nodeHash(sibling, after)
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)]
    } else {
      after = await nodeHash(after, sibling)
    }
    ;[node, last] = [half(node), half(last)]
  }
  if (last !== 0) throw short()
  return [before, after]
}

/** Entries `start..end`, a subtree in RFC 6962's recursion. */
export interface Range {
  start: number
  end: number
}

/** The largest power of two below `size` (which is at least 2). */
function split(size: number): number {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}

/** The entries under each sibling on the way from a leaf to the root, lowest first. */
export function inclusionRanges(index: number, size: number): Range[] {
  if (index >= size) throw new RecordError('proof-range', 'the index is out of range')
  let [start, end] = [0, size]
  const ranges: Range[] = []
  while (end - start > 1) {
    const middle = start + split(end - start)
    if (index < middle) {
      ranges.unshift({ start: middle, end })
      end = middle
    } else {
      ranges.unshift({ start, end: middle })
      start = middle
    }
  }
  return ranges
}

/** SUBPROOF of RFC 6962 §2.1.2, lowest first. */
export function consistencyRanges(oldSize: number, size: number): Range[] {
  if (oldSize > size) throw new RecordError('consistency', 'the earlier tree is larger than the later one')
  if (oldSize === 0 || oldSize === size) return []
  let [start, end, whole] = [0, size, true]
  const ranges: Range[] = []
  while (end !== oldSize) {
    const middle = start + split(end - start)
    if (oldSize <= middle) {
      ranges.unshift({ start: middle, end })
      end = middle
    } else {
      ranges.unshift({ start, end: middle })
      start = middle
      whole = false
    }
  }
  if (!whole) ranges.unshift({ start, end })
  return ranges
}

/** Gives all hashes now known of tile `n` at `level`. */
export type TileReader = (level: number, n: number) => Promise<readonly Hash[]>

/** The audit path of a leaf in the tree of `size` leaves that the tiles hold, from its sibling up. */
export function inclusionFromTiles(tiles: TileReader, index: number, size: number): Promise<Hash[]> {
  return rootsOf(tiles, inclusionRanges(index, size))
}

/** The proof that the tree over the first `oldSize` leaves is a beginning of that of `size`. */
export function consistencyFromTiles(tiles: TileReader, oldSize: number, size: number): Promise<Hash[]> {
  return rootsOf(tiles, consistencyRanges(oldSize, size))
}

/** The root of the tree of `size` leaves that the tiles hold. */
export async function rootFromTiles(tiles: TileReader, size: number): Promise<Hash> {
  return size === 0 ? emptyRoot() : rangeRoot(tiles, { start: 0, end: size })
}

async function rootsOf(tiles: TileReader, ranges: readonly Range[]): Promise<Hash[]> {
  return Promise.all(ranges.map((range) => rangeRoot(tiles, range)))
}

/** The hash of a range of the recursion: its binary digits are complete subtrees, joined from the right. */
async function rangeRoot(tiles: TileReader, { start, end }: Range): Promise<Hash> {
  let joined: Hash | null = null
  while (end > start) {
    let [height, width] = [0, 1]
    while ((end - start) % (width * 2) === 0) [height, width] = [height + 1, width * 2]
    const subtree = await nodeFromTiles(tiles, height, (end - width) / width)
    joined = joined === null ? subtree : await nodeHash(subtree, joined)
    end -= width
  }
  return joined ?? emptyRoot()
}

/** The hash of the complete subtree of 2^height leaves that begins at leaf index · 2^height. */
async function nodeFromTiles(tiles: TileReader, height: number, index: number): Promise<Hash> {
  const level = Math.floor(height / TILE_HEIGHT)
  const count = 2 ** (height % TILE_HEIGHT)
  const first = index * count
  const n = Math.floor(first / TILE_WIDTH)
  const hashes = (await tiles(level, n)).slice(first % TILE_WIDTH, (first % TILE_WIDTH) + count)
  if (hashes.length < count) throw new RecordError('tile-length', `tile ${level}/${n} is too short`)
  return perfectRoot(hashes)
}

/** Combines a run of 2^k neighbouring hashes. */
async function perfectRoot(hashes: readonly Hash[]): Promise<Hash> {
  const [first, second] = hashes
  if (first === undefined) throw new RecordError('tile-length', 'no hashes')
  if (second === undefined) return first
  const middle = hashes.length / 2
  return nodeHash(await perfectRoot(hashes.slice(0, middle)), await perfectRoot(hashes.slice(middle)))
}
