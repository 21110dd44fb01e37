/** Keys of signed notes (C2SP signed-note v1.0.0) as texts: `name+hex(id)+base64(type ‖ key)`. */
import { base64, concat, fromBase64, fromHex, hex, sameBytes, utf8, type Bytes } from './encoding'
import { isSoundPoint } from './ed25519'
import { RecordError } from './errors'
import { sha256 } from './merkle'

/** A log's key. */
export const ED25519 = 0x01
/** A witness's key (C2SP tlog-cosignature v1). */
export const COSIGNATURE = 0x04

/** A verifier key: what a log or a witness is known by. */
export interface Vkey {
  /** The text that it was read from. */
  text: string
  /** For a log, its origin. */
  name: string
  type: typeof ED25519 | typeof COSIGNATURE
  /** Four bytes. */
  id: Bytes
  key: Bytes
}

/** Names are not empty and hold neither spaces (of any script) nor plus signs nor control characters. */
export function isKeyName(name: string): boolean {
  return name !== '' && !/[\p{White_Space}\p{Cc}+]/u.test(name)
}

async function keyId(name: string, typed: Uint8Array): Promise<Bytes> {
  return (await sha256(concat(utf8(`${name}\n`), typed))).slice(0, 4)
}

/** Reads a key of the type asked for. */
export async function readVkey(text: string, type: Vkey['type'] = ED25519): Promise<Vkey> {
  const bad = (why: string) => new RecordError('key', why)
  const [name, idText, ...rest] = text.split('+')
  if (name === undefined || idText === undefined || rest.length === 0) throw bad('not a key in the form of signed-note')
  if (!isKeyName(name)) throw bad('a key name is empty or has spaces')
  const id = fromHex(idText, 4)
  // base64 itself may hold plus signs.
  const typed = fromBase64(rest.join('+'))
  if (id === null || typed === null || typed.length === 0) throw bad('not a key in the form of signed-note')
  if (typed[0] !== type) throw bad('the key is of another type')
  const key = typed.slice(1)
  if (key.length !== 32) throw bad('not a key in the form of signed-note')
  if (!isSoundPoint(key)) throw bad('the public key is no point of Ed25519 fit for verifying')
  if (!sameBytes(await keyId(name, typed), id)) throw bad('the key id does not belong to the key')
  return { text, name, type, id, key }
}

/** The text form of a key. */
export async function writeVkey(name: string, type: Vkey['type'], key: Uint8Array): Promise<string> {
  const typed = concat(Uint8Array.of(type), key)
  return `${name}+${hex(await keyId(name, typed))}+${base64(typed)}`
}
