/** Receipts (C2SP tlog-proof): that an entry is in the tree of a signed checkpoint, in one file checked offline. */
import { openCheckpoint, type Checkpoint } from './checkpoint'
import { base64, fromBase64, fromDecimal, utf8 } from './encoding'
import { RecordError } from './errors'
import type { Vkey } from './key'
import { HASH_BYTES, verifyInclusion, type Hash } from './merkle'

const FIRST_LINE = 'c2sp.org/tlog-proof@v1'
/** A tree of 2^64 leaves has paths of at most 64 hashes. */
const MAX_HASHES = 64

export interface TlogProof {
  /** Opaque bytes as base64, authenticated by nothing; our logs write none. */
  extra: string | null
  /** The entry's index in the log, from 0. */
  index: number
  /** From the leaf's sibling up. */
  hashes: Hash[]
  /** The signed checkpoint, verbatim. */
  checkpoint: string
}

export function parseProof(text: string): TlogProof {
  const bad = (why: string) => new RecordError('proof-form', `not a proof file: ${why}`)
  const blank = text.indexOf('\n\n')
  if (blank < 0) throw bad('no blank line before a checkpoint')
  const [first, ...lines] = text.slice(0, blank).split('\n')
  if (first !== FIRST_LINE) throw bad('another first line')
  const extra = lines[0]?.startsWith('extra ') ? (lines.shift() ?? '').slice(6) : null
  if (extra !== null && fromBase64(extra) === null) throw bad('extra data that is not base64')
  const indexLine = lines.shift() ?? ''
  const index = indexLine.startsWith('index ') ? fromDecimal(indexLine.slice(6)) : null
  if (index === null) throw bad('no index')
  if (lines.length > MAX_HASHES) throw bad('more hashes than any tree needs')
  const hashes = lines.map((line) => {
    const hash = fromBase64(line)
    if (hash?.length !== HASH_BYTES) throw bad('a line that is no hash')
    return hash
  })
  return { extra, index, hashes, checkpoint: text.slice(blank + 2) }
}

export function writeProof(proof: TlogProof): string {
  const head = [FIRST_LINE, ...(proof.extra === null ? [] : [`extra ${proof.extra}`]), `index ${proof.index}`]
  return [...head, ...proof.hashes.map(base64), '', proof.checkpoint].join('\n')
}

/** The checkpoint, once it is signed by the log's key and the leaf hash is proved to be in its tree. */
export async function verifyProof(proof: TlogProof, leaf: Hash, key: Vkey): Promise<Checkpoint> {
  const checkpoint = await openCheckpoint(utf8(proof.checkpoint), key)
  await verifyInclusion(leaf, proof.index, checkpoint.size, proof.hashes, checkpoint.root)
  return checkpoint
}
