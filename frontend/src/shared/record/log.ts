/** A log under one signed checkpoint, read from its public files. Nothing leaves here that is not proved to be in it. */
import type { Checkpoint } from './checkpoint'
import { sameBytes } from './encoding'
import { asRecordError, RecordError } from './errors'
import type { Files } from './files'
import { decodeLeaf, type Leaf } from './leaf'
import * as merkle from './merkle'
import type { Hash, Range, Step } from './merkle'
import { decodeBundle, tilePath, widthAt } from './tile'

/** An entry whose bytes are proved to stand at its index. */
export interface Entry {
  index: number
  bytes: Uint8Array
  hash: Hash
  /** What it says; null when it is not of a form that this program knows. */
  leaf: Leaf | null
  /** Why not. */
  problem: RecordError | null
}

/** The way from an entry to the signed root. */
export interface Inclusion {
  /** From the entry's sibling up. */
  proof: Hash[]
  steps: Step[]
  /** The entries under each sibling. */
  ranges: Range[]
}

export class Log {
  private readonly tiles = new Map<string, Promise<Hash[]>>()
  private readonly bundles = new Map<number, Promise<Entry[]>>()

  constructor(
    readonly files: Files,
    readonly checkpoint: Checkpoint,
  ) {}

  get size(): number {
    return this.checkpoint.size
  }

  /** How many bundles the entries stand in. */
  get bundleCount(): number {
    return Math.ceil(this.size / merkle.TILE_WIDTH)
  }

  /** The address of the bundle that an entry stands in, below the log's own. */
  bundlePath(index: number): string {
    const n = Math.floor(index / merkle.TILE_WIDTH)
    return tilePath('entries', n, widthAt('entries', n, this.size))
  }

  /** The published hashes of a tile, as wide as the checkpoint makes it; not proved by themselves. */
  readonly tile = (level: number, n: number): Promise<Hash[]> =>
    kept(this.tiles, `${level}/${n}`, async () => {
      const width = widthAt(level, n, this.size)
      const found = await this.widest(level, n, width)
      const file = tilePath(level, n, width)
      if (found === null) throw new RecordError('tile-missing', `${file} is absent`, { file })
      const hashes = merkle.splitHashes(found.bytes)
      if (hashes?.length !== found.width) throw new RecordError('tile-length', `${file} has ${found.bytes.length} bytes`, { file })
      return hashes.slice(0, width)
    })

  /** All entries of bundle `n`, each proved to be in the signed tree at its place. */
  bundle(n: number): Promise<Entry[]> {
    return kept(this.bundles, n, () => this.provedBundle(n).catch(() => this.provedBundle(n, true)))
  }

  /** The entry at an index. */
  async entry(index: number): Promise<Entry> {
    if (!Number.isSafeInteger(index) || index < 0 || index >= this.size) {
      throw new RecordError('not-there', `there is no entry ${index} among ${this.size}`, { index })
    }
    const entry = (await this.bundle(Math.floor(index / merkle.TILE_WIDTH)))[index % merkle.TILE_WIDTH]
    if (entry === undefined) throw new RecordError('bundle', `entry ${index} is not in its bundle`, { index })
    return entry
  }

  /** The proof that an entry is in the tree, checked step by step. */
  async inclusion(entry: Entry): Promise<Inclusion> {
    const proof = await merkle.inclusionFromTiles(this.tile, entry.index, this.size)
    const steps = await merkle.inclusionSteps(entry.hash, entry.index, this.size, proof)
    const root = steps.at(-1)?.result ?? entry.hash
    if (!sameBytes(root, this.checkpoint.root)) {
      throw new RecordError('root', 'the proof leads to another root than the signed one', { index: entry.index })
    }
    return { proof, steps, ranges: merkle.inclusionRanges(entry.index, this.size) }
  }

  /** Fails unless an earlier tree is a beginning of this one; gives the proof. */
  async extendsFrom(old: merkle.Head): Promise<Hash[]> {
    if (old.size > this.size) {
      throw new RecordError('older', `the record shown has ${this.size} entries, ${old.size} were seen before`, { size: old.size })
    }
    const proof = await merkle.consistencyFromTiles(this.tile, old.size, this.size)
    await merkle.verifyConsistency(old, this.checkpoint, proof).catch((error: unknown) => {
      throw new RecordError('consistency', asRecordError(error).message, { size: old.size })
    })
    return proof
  }

  /** A bundle or tile; a partial one that is absent may be read from the full one (tlog-tiles, Partial Tiles). */
  private async widest(kind: number | 'entries', n: number, width: number, fresh = false) {
    const bytes = await this.files.read(tilePath(kind, n, width), { fresh })
    if (bytes !== null) return { bytes, width }
    if (width === merkle.TILE_WIDTH) return null
    const whole = await this.files.read(tilePath(kind, n, merkle.TILE_WIDTH), { fresh })
    return whole === null ? null : { bytes: whole, width: merkle.TILE_WIDTH }
  }

  private async provedBundle(n: number, fresh = false): Promise<Entry[]> {
    // What a cache kept wrong shall not be held against the server: the second time everything is asked for anew.
    if (fresh) this.tiles.clear()
    const width = widthAt('entries', n, this.size)
    const file = tilePath('entries', n, width)
    const found = await this.widest('entries', n, width, fresh)
    if (found === null) throw new RecordError('entries-missing', `${file} is absent`, { file })
    const raw = decodeBundle(found.bytes, found.width).slice(0, width)
    const hashes = await Promise.all(raw.map(merkle.leafHash))
    await this.proveRun(n, hashes)
    const first = n * merkle.TILE_WIDTH
    const said = await Promise.all(raw.map(read))
    return raw.map((bytes, at) => ({ index: first + at, bytes, hash: hashes[at] ?? new Uint8Array(), leaf: null, problem: null, ...said[at] }))
  }

  /**
   * Proves a whole run of leaf hashes at once: the path of its first one is made of all the others and of tiles that
   * lead to the root, so that one altered hash anywhere leads elsewhere.
   */
  private async proveRun(n: number, hashes: readonly Hash[]): Promise<void> {
    const first = n * merkle.TILE_WIDTH
    const published = await this.tile(0, n)
    const own: merkle.TileReader = async (level, at) => (level === 0 && at === n ? hashes : this.tile(level, at))
    const leaf = hashes[0] ?? new Uint8Array()
    const proof = await merkle.inclusionFromTiles(own, first, this.size)
    const root = await merkle.rootFromInclusion(leaf, first, this.size, proof)
    const differs = hashes.findIndex((hash, at) => !sameBytes(hash, published[at] ?? new Uint8Array()))
    const entriesHold = sameBytes(root, this.checkpoint.root)
    if (differs >= 0 && !entriesHold) {
      throw new RecordError('leaf-hash', `entry ${first + differs} does not have the hash that its tile says`, { index: first + differs })
    }
    if (differs >= 0) {
      const file = tilePath(0, n, published.length)
      throw new RecordError('tile-hash', `${file} holds another hash than entry ${first + differs} has`, { file, index: first + differs })
    }
    if (!entriesHold) throw new RecordError('root', 'the entries and tiles lead to another root than the signed one', { size: this.size })
  }
}

async function read(bytes: Uint8Array): Promise<Pick<Entry, 'leaf' | 'problem'>> {
  try {
    return { leaf: await decodeLeaf(bytes), problem: null }
  } catch (error) {
    return { leaf: null, problem: asRecordError(error) }
  }
}

/** Made once; what failed is not kept. */
function kept<K, V>(store: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const known = store.get(key)
  if (known) return known
  const made = make()
  store.set(key, made)
  made.catch(() => store.delete(key))
  return made
}
