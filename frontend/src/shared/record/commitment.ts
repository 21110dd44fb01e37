/** Commitments: how an entry holds a value that may have to be erased, and the openings that uncover it. */
import { base64url, concat, fromBase64url, sameBytes, utf8, type Bytes } from './encoding'
import { RecordError } from './errors'
import { canonical, parse, type Json } from './json'
import { sha256 } from './merkle'

const VALUE_DOMAIN = 'audit/commit/v1\n'
const FILE_DOMAIN = 'audit/commit-file/v1\n'
const SALT_BYTES = 32

/** The commitment to a JSON value: SHA-256("audit/commit/v1\n" ‖ salt ‖ JCS(value)). */
export function commit(salt: Bytes, value: Json): Promise<Bytes> {
  return sha256(concat(utf8(VALUE_DOMAIN), salt, canonical(value)))
}

/** The commitment to the raw bytes of a file. */
export function commitFile(salt: Bytes, bytes: Bytes): Promise<Bytes> {
  return sha256(concat(utf8(FILE_DOMAIN), salt, bytes))
}

/** What a commitment of entry `eid`, at JSON pointer `ptr` of it, stands for. */
export interface Opening {
  eid: string
  ptr: string
  /** 32 bytes. */
  salt: Bytes
  value: Json
}

/** One line of `openings.jsonl`, in any spelling, by the strict rules of `parse`. */
export function parseOpening(line: Uint8Array): Opening {
  const bad = (why: string) => new RecordError('opening-form', why)
  const read = parse(line)
  if (read === null || typeof read !== 'object' || Array.isArray(read)) throw bad('an opening is an object')
  const { eid, ptr, salt, value, ...more } = read
  if (Object.keys(more).length > 0 || value === undefined) throw bad('an opening has eid, ptr, salt and value')
  if (typeof eid !== 'string' || fromBase64url(eid, 16) === null) throw bad('no entry id')
  if (typeof ptr !== 'string') throw bad('no pointer')
  const bytes = typeof salt === 'string' ? fromBase64url(salt, SALT_BYTES) : null
  if (bytes === null) throw bad('no salt')
  return { eid, ptr, salt: bytes, value }
}

/** The openings of a file, a line each. */
export function parseOpenings(text: string): Opening[] {
  return text.split('\n').flatMap((line) => (line === '' ? [] : [parseOpening(utf8(line))]))
}

/** Whether an opening is of the digest (43 characters of base64url) that the entry holds there. */
export async function opens(opening: Opening, digest: string): Promise<boolean> {
  const held = fromBase64url(digest, SALT_BYTES)
  return held !== null && sameBytes(await commit(opening.salt, opening.value), held)
}

/** The digest as entries write it. */
export { base64url as digestText }
