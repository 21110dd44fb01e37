/** Checkpoints (C2SP tlog-checkpoint v1.0.0): what a log says of its tree, as a signed note. */
import { base64, fromBase64, fromDecimal } from './encoding'
import { RecordError } from './errors'
import type { Vkey } from './key'
import { HASH_BYTES, type Head } from './merkle'
import { parseNote, verifyNote, type Note } from './note'

/** Origin, size and root of a log's tree, and the note that says so. */
export interface Checkpoint extends Head {
  /** The log's identity, such as `council.example/log`; also the name of its key. */
  origin: string
  note: Note
}

/** Reads a note's text; extension lines are refused, because monitors cannot audit them and our logs have none. */
export function parseCheckpoint(text: string): { origin: string } & Head {
  const bad = (why: string) => new RecordError('checkpoint-form', `the note's text is no checkpoint: ${why}`)
  if (!text.endsWith('\n')) throw bad('no newline at its end')
  const [origin, sizeText, rootText, ...more] = text.slice(0, -1).split('\n')
  if (!origin) throw bad('no origin')
  const size = fromDecimal(sizeText ?? '')
  if (size === null) throw bad('no size')
  const root = fromBase64(rootText ?? '')
  if (root?.length !== HASH_BYTES) throw bad('no root hash')
  if (more.length > 0) throw bad('extension lines')
  return { origin, size, root }
}

/** The checkpoint of the log that `key` belongs to, from its signed note. */
export async function openCheckpoint(bytes: Uint8Array, key: Vkey): Promise<Checkpoint> {
  const note = parseNote(bytes)
  const checkpoint = parseCheckpoint(await verifyNote(note, [key]))
  if (checkpoint.origin !== key.name) throw new RecordError('origin', `the checkpoint is of the log ${checkpoint.origin}`)
  return { ...checkpoint, note }
}

/** The note's text of a checkpoint. */
export function checkpointText(origin: string, { size, root }: Head): string {
  return `${origin}\n${size}\n${base64(root)}\n`
}
