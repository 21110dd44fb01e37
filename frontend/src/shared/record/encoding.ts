/** Text forms of bytes, each strict: exactly one text stands for given bytes (crates/record, encoding.rs). */

export type Bytes = Uint8Array<ArrayBuffer>

const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const URL_SAFE = `${STANDARD.slice(0, 62)}-_`

function encode(bytes: Uint8Array, alphabet: string): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3)
    const four = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63]
    text += four.slice(0, Math.min(4, bytes.length - at + 1)).map((six) => alphabet[six]).join('')
  }
  return text
}

/** Digits without padding into bytes; null for another alphabet, an impossible length or stray bits at the end. */
function decode(text: string, alphabet: string): Bytes | null {
  if (text.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (const digit of text) {
    const six = alphabet.indexOf(digit)
    if (six < 0) return null
    bits = ((bits << 6) | six) & 0xffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[at] = (bits >> held) & 0xff
      at += 1
    }
  }
  return (bits & ((1 << held) - 1)) === 0 ? bytes : null
}

/** Standard base64 with padding (RFC 4648 §4): signed notes, checkpoints, proofs. */
export function base64(bytes: Uint8Array): string {
  const text = encode(bytes, STANDARD)
  return text + '='.repeat((4 - (text.length % 4)) % 4)
}

/** Reads what `base64` writes; null for spaces, another alphabet, missing padding or stray bits. */
export function fromBase64(text: string): Bytes | null {
  if (text.length % 4 !== 0) return null
  const digits = text.replace(/={1,2}$/, '')
  return (4 - (digits.length % 4)) % 4 === text.length - digits.length ? decode(digits, STANDARD) : null
}

/** base64url without padding (RFC 4648 §5): bytes inside entries. */
export function base64url(bytes: Uint8Array): string {
  return encode(bytes, URL_SAFE)
}

/** Reads what `base64url` writes for a known number of bytes. */
export function fromBase64url(text: string, length: number): Bytes | null {
  const bytes = decode(text, URL_SAFE)
  return bytes?.length === length ? bytes : null
}

/** Lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Reads exactly `length` bytes of lower-case hexadecimal. */
export function fromHex(text: string, length: number): Bytes | null {
  if (text.length !== length * 2 || !/^[0-9a-f]*$/.test(text)) return null
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(text.slice(at * 2, at * 2 + 2), 16))
}

/**
 * A decimal number without sign or leading zero, the form of sizes and indices. Beyond 2^53 − 1, where this language
 * no longer counts exactly, it is refused: no council's record comes near.
 */
export function fromDecimal(text: string): number | null {
  if (!/^(0|[1-9][0-9]{0,15})$/.test(text)) return null
  const number = Number(text)
  return Number.isSafeInteger(number) ? number : null
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const toBytes = new TextEncoder()
const toText = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export function utf8(text: string): Bytes {
  return toBytes.encode(text) as Bytes
}

/** The text of UTF-8 bytes; null when they are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return toText.decode(bytes)
  } catch {
    return null
  }
}
