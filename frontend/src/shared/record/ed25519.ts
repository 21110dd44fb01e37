/**
 * Ed25519 (RFC 8032) by the browser's WebCrypto, and by @noble/ed25519 where that does not know it. Keys and signatures
 * with points of small order are refused, as the crate's `verify_strict` does: they would fit more than one message.
 */
import { Point, verifyAsync } from '@noble/ed25519'
import type { Bytes } from './encoding'

/** Whether 32 bytes are a point of Ed25519 fit for verifying. */
export function isSoundPoint(bytes: Uint8Array): boolean {
  try {
    return !Point.fromBytes(bytes, false).isSmallOrder()
  } catch {
    return false
  }
}

let native: Promise<boolean> | undefined

/** Whether this browser's own WebCrypto knows Ed25519. */
function hasNative(): Promise<boolean> {
  native ??= crypto.subtle.importKey('raw', Point.BASE.toBytes() as Bytes, 'Ed25519', false, ['verify']).then(
    () => true,
    () => false,
  )
  return native
}

/** Whether `signature` is the key's over `message`. */
export async function verifies(key: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
  if (signature.length !== 64 || !isSoundPoint(key) || !isSoundPoint(signature.subarray(0, 32))) return false
  if (!(await hasNative())) return verifyAsync(signature, message, key, { zip215: false }).catch(() => false)
  const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify'])
  return crypto.subtle.verify('Ed25519', imported, signature, message)
}
