import { openCheckpoint, parseCheckpoint, type Checkpoint } from '../../shared/record/checkpoint'
import { sameBytes, utf8 } from '../../shared/record/encoding'
import { asRecordError, RecordError } from '../../shared/record/errors'
import { Log } from '../../shared/record/log'
import { consistencyRanges, type Hash, type Range } from '../../shared/record/merkle'
import { parseNote } from '../../shared/record/note'
import type { Opened } from '../../shared/record/open'

export interface Compared {
  earlier: Checkpoint
  later: Checkpoint
  proof: Hash[]
  /** The entries under each hash of the proof. */
  ranges: Range[]
  /** Why the later does not hold the earlier; null: it does. */
  problem: RecordError | null
}

/** Compares the record shown now with a signed note, or with the checkpoint that the site published at `size`. */
export async function compare({ log, key }: Opened, note: string | null, size: number): Promise<Compared> {
  if (log === null || key === null) throw new RecordError('unreachable', 'the record is not open')
  const bytes = note === null ? await log.files.read(`checkpoints/${size}`) : utf8(note)
  if (bytes === null) throw new RecordError('not-there', `the site published no checkpoint of ${size} entries`, { size })
  const other = await openCheckpoint(bytes, key.vkey)
  const now = log.checkpoint
  const [earlier, later] = other.size <= now.size ? [other, now] : [now, other]
  const compared: Compared = { earlier, later, proof: [], ranges: consistencyRanges(earlier.size, later.size), problem: null }
  try {
    if (earlier.size === later.size && !sameBytes(earlier.root, later.root)) {
      throw new RecordError('consistency', 'two roots of one size', { size: earlier.size })
    }
    // A later one was signed, and yet the site shows an earlier one.
    if (other.size > now.size) throw new RecordError('older', `${other.size} entries were signed, ${now.size} are shown`, { size: other.size })
    compared.proof = await new Log(log.files, later).extendsFrom(earlier)
  } catch (error) {
    compared.problem = asRecordError(error)
  }
  return compared
}

/** Whether a text has the form of a signed checkpoint; whose it is, comparing tells. */
export function isCheckpoint(note: string): boolean {
  try {
    parseCheckpoint(parseNote(utf8(note)).text)
    return true
  } catch {
    return false
  }
}
