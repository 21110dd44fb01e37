/**
 * The JSON of entries: a subset in which every value has exactly one form (RFC 8785). Strings in NFC, booleans, null,
 * arrays, objects without duplicate keys, and integers with |n| ≤ 2^53 − 1 (crates/record, json).
 */
import { fromUtf8, utf8, type Bytes } from './encoding'
import { RecordError } from './errors'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** How deep arrays and objects may nest in the canonical form. */
const MAX_DEPTH = 32
/** How deep any other spelling may nest. */
const MAX_DEPTH_ANY = 127

const ESCAPES: Record<string, string> = { '"': '"', '\\': '\\', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** The value of bytes in canonical form; anything that `canonical` would write differently is refused. */
export function parseCanonical(bytes: Uint8Array): Json {
  return new Reader(decoded(bytes), true).whole()
}

/** The value of bytes in any spelling, by the rules of the subset; nothing is repaired. */
export function parse(bytes: Uint8Array): Json {
  return new Reader(decoded(bytes), false).whole()
}

/** The canonical bytes of a value of the subset. */
export function canonical(value: Json): Bytes {
  const bytes = utf8(write(value))
  parseCanonical(bytes)
  return bytes
}

function write(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`
  // The default order is by UTF-16 code units, which is RFC 8785's.
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${write(value[key] ?? null)}`).join(',')}}`
}

function decoded(bytes: Uint8Array): string {
  const found = fromUtf8(bytes)
  if (found === null) throw new RecordError('json', 'invalid UTF-8')
  return found
}

class Reader {
  private at = 0

  constructor(
    private readonly text: string,
    private readonly strict: boolean,
  ) {}

  whole(): Json {
    const value = this.value(0)
    this.space()
    if (this.at !== this.text.length) this.refuse('something follows the value')
    return value
  }

  private refuse(what: string): never {
    throw new RecordError('json', `${what} at character ${this.at}`)
  }

  /** Spaces have no place in the canonical form. */
  private space(): void {
    while (!this.strict && /[ \t\n\r]/.test(this.text[this.at] ?? '')) this.at += 1
  }

  private take(sign: string): boolean {
    this.space()
    const here = this.text.startsWith(sign, this.at)
    if (here) this.at += sign.length
    return here
  }

  private value(depth: number): Json {
    if (depth > (this.strict ? MAX_DEPTH : MAX_DEPTH_ANY)) this.refuse('nested too deep')
    this.space()
    const next = this.text[this.at] ?? ''
    if (next === '"') return this.string()
    if (next === '{') return this.object(depth)
    if (next === '[') return this.array(depth)
    if (/[-0-9]/.test(next)) return this.integer()
    if (this.take('true')) return true
    if (this.take('false')) return false
    if (this.take('null')) return null
    return this.refuse('no value where one is due')
  }

  private integer(): number {
    const found = /^-?(?:0|[1-9][0-9]*)/.exec(this.text.slice(this.at, this.at + 20))?.[0]
    if (found === undefined || found === '-0') return this.refuse('an integer in another form')
    this.at += found.length
    if (/[0-9.eE]/.test(this.text[this.at] ?? '')) this.refuse('a number that is no small integer')
    const value = Number(found)
    if (!Number.isSafeInteger(value)) this.refuse('an integer beyond 2^53-1')
    return value
  }

  private array(depth: number): Json[] {
    this.at += 1
    const items: Json[] = []
    if (this.take(']')) return items
    for (;;) {
      items.push(this.value(depth + 1))
      if (this.take(']')) return items
      if (!this.take(',')) this.refuse('no comma or end of array')
    }
  }

  private object(depth: number): { [key: string]: Json } {
    this.at += 1
    // Without a prototype, so that a key such as `__proto__` is a key like others.
    const object = Object.create(null) as { [key: string]: Json }
    if (this.take('}')) return object
    let before: string | null = null
    for (;;) {
      this.space()
      if (this.text[this.at] !== '"') this.refuse('no key where one is due')
      const key = this.string()
      if (this.strict && before !== null && before >= key) this.refuse('keys out of order or twice')
      if (key in object) this.refuse('a key stands twice')
      before = key
      if (!this.take(':')) this.refuse('no colon after a key')
      object[key] = this.value(depth + 1)
      if (this.take('}')) return object
      if (!this.take(',')) this.refuse('no comma or end of object')
    }
  }

  private string(): string {
    this.at += 1
    let content = ''
    for (;;) {
      const plain = this.at
      while (this.isPlain()) this.at += 1
      content += this.text.slice(plain, this.at)
      const next = this.text[this.at]
      if (next === '"') break
      if (next !== '\\') this.refuse('a string without end or with a control character')
      content += this.escape()
    }
    // With the flag `u` a pair of surrogates is one character, so that only lone ones are found.
    if (/[\ud800-\udfff]/u.test(content)) this.refuse('a lone surrogate')
    if (content !== content.normalize('NFC')) this.refuse('a string not in NFC')
    this.at += 1
    return content
  }

  private isPlain(): boolean {
    const next = this.text[this.at]
    return next !== undefined && next !== '"' && next !== '\\' && next >= ' '
  }

  /** One escape; RFC 8785 §3.2.2.2 leaves each character a single one. */
  private escape(): string {
    const sign = this.text[this.at + 1] ?? ''
    const short = ESCAPES[sign] ?? (sign === '/' && !this.strict ? '/' : undefined)
    if (short !== undefined) {
      this.at += 2
      return short
    }
    const digits = this.text.slice(this.at + 2, this.at + 6)
    if (sign !== 'u' || !/^[0-9a-fA-F]{4}$/.test(digits)) this.refuse('an escape in another form')
    const character = String.fromCharCode(Number.parseInt(digits, 16))
    const only = /^00[01][0-9a-f]$/.test(digits) && !'\b\t\n\f\r'.includes(character)
    if (this.strict && !only) this.refuse('an escape in another form')
    this.at += 6
    return character
  }
}
