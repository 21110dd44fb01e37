/** Signed notes (C2SP signed-note v1.0.0): a text with signature lines under it. */
import { concat, fromBase64, fromUtf8, sameBytes, utf8, type Bytes } from './encoding'
import { verifies } from './ed25519'
import { RecordError } from './errors'
import { COSIGNATURE, ED25519, isKeyName, type Vkey } from './key'

/** The largest note that is read. */
export const MAX_NOTE_BYTES = 1 << 20
/** How many signature lines a note may have. */
const MAX_SIGNATURES = 16

export interface Signature {
  name: string
  /** Four bytes. */
  id: Bytes
  /** What follows the key id; its meaning depends on the key's type. */
  bytes: Bytes
}

/** A note as read; nothing is verified yet. */
export interface Note {
  /** With its last newline. Believe it only after `verifyNote`. */
  text: string
  signatures: Signature[]
}

/** Reads a note strictly; signature lines of unknown keys must still be well-formed. */
export function parseNote(bytes: Uint8Array): Note {
  const bad = (why: string) => new RecordError('note', why)
  if (bytes.length > MAX_NOTE_BYTES) throw bad('the note is longer than 1 MiB')
  const whole = fromUtf8(bytes)
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (whole === null || /[\u0000-\u0009\u000b-\u001f]/.test(whole)) throw bad('the note is not UTF-8, or has control characters')
  const split = whole.lastIndexOf('\n\n')
  if (split < 0 || !whole.endsWith('\n') || split + 2 === whole.length) {
    throw bad('the note has no blank line between text and signatures, or no end of line')
  }
  const lines = whole.slice(split + 2, -1).split('\n')
  if (lines.length > MAX_SIGNATURES) throw bad('the note has too many signatures')
  const signatures = lines.map((line, at) => {
    const signature = signatureLine(line)
    if (signature === null) throw bad(`signature line ${at + 1} is malformed`)
    return signature
  })
  return { text: whole.slice(0, split + 1), signatures }
}

function signatureLine(line: string): Signature | null {
  const found = /^— ([^ ]+) ([^ ]+)$/.exec(line)
  if (found?.[1] === undefined || found[2] === undefined || !isKeyName(found[1])) return null
  const blob = fromBase64(found[2])
  return blob === null || blob.length < 5 ? null : { name: found[1], id: blob.slice(0, 4), bytes: blob.slice(4) }
}

const claims = (signature: Signature, key: Vkey) => signature.name === key.name && sameBytes(signature.id, key.id)

/**
 * The text, once at least one of these keys (of type Ed25519) signed it and no signature that claims one of them is
 * wrong. Lines of other keys are ignored, also when they share a name or an id (not both) with a known key.
 */
export async function verifyNote(note: Note, keys: readonly Vkey[]): Promise<string> {
  let signed = false
  for (const signature of note.signatures) {
    const key = keys.find((one) => one.type === ED25519 && claims(signature, one))
    if (key === undefined) continue
    if (!(await verifies(key.key, utf8(note.text), signature.bytes))) {
      throw new RecordError('signature', `the signature of ${key.name} is wrong`)
    }
    signed = true
  }
  if (!signed) throw new RecordError('signature', 'the key did not sign the note')
  return note.text
}

/**
 * The newest time, in seconds since 1970, at which a witness cosigned a note (C2SP tlog-cosignature v1); null when it did
 * not. A line that claims to be the witness's and is not refuses the note.
 */
export async function verifyCosignature(note: Note, key: Vkey): Promise<number | null> {
  let newest: number | null = null
  for (const signature of note.signatures) {
    if (key.type !== COSIGNATURE || !claims(signature, key)) continue
    const wrong = () => new RecordError('cosignature', `the cosignature of ${key.name} is wrong`)
    if (signature.bytes.length !== 72) throw wrong()
    const time = Number(new DataView(signature.bytes.buffer, signature.bytes.byteOffset).getBigUint64(0))
    if (!Number.isSafeInteger(time)) throw wrong()
    const message = concat(utf8(`cosignature/v1\ntime ${time}\n`), utf8(note.text))
    if (!(await verifies(key.key, message, signature.bytes.slice(8)))) throw wrong()
    newest = Math.max(newest ?? 0, time)
  }
  return newest
}
