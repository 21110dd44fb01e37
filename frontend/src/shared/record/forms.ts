/** The forms of small values in entries, and how larger ones are put together from them: strict, as the crate's types. */
import { fromBase64url } from './encoding'
import { RecordError } from './errors'
import type { Json } from './json'

/** A commitment that an entry holds, by JSON pointer from the entry's root. */
export interface Held {
  ptr: string
  /** 43 characters of base64url. */
  digest: string
}

/** Fails unless a value has this form; commitments in it are added to `held`. */
export type Form = (value: Json, ptr: string, held: Held[]) => void

export function refuse(ptr: string, what: string): never {
  throw new RecordError('leaf-form', `not the form of its type: ${ptr === '' ? 'the entry' : ptr} is not ${what}`)
}

/** A value that fits. */
export const check =
  (what: string, fits: (value: Json) => boolean): Form =>
  (value, ptr) => {
    if (!fits(value)) refuse(ptr, what)
  }

const matches = (what: string, pattern: RegExp) => check(what, (value) => typeof value === 'string' && pattern.test(value))

export const text = check('a text', (value) => typeof value === 'string')
export const named = check('a text that says something', (value) => typeof value === 'string' && value !== '')
export const bool = check('true or false', (value) => typeof value === 'boolean')
export const int = check('a whole number', (value) => typeof value === 'number' && value >= 0)
export const counted = check('a number from 1', (value) => typeof value === 'number' && value >= 1)
export const id = matches('an id', /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
export const sha256 = matches('a SHA-256 digest', /^[0-9a-f]{64}$/)
export const eid = check('an entry id', (value) => typeof value === 'string' && fromBase64url(value, 16) !== null)

/** Whether a text is a day of the calendar, `YYYY-MM-DD`, years 1 to 9999. */
function isDate(value: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined || year < 1 || month < 1 || month > 12) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day >= 1 && day <= (days[month - 1] ?? 0)
}

export const date = check('a date', (value) => typeof value === 'string' && isDate(value))
export const time = check(
  'a time',
  (value) => typeof value === 'string' && isDate(value.slice(0, 10)) && /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(value),
)

export const oneOf = (...values: readonly string[]) => check(`one of ${values.join(', ')}`, (value) => values.includes(value as string))

/** `{"$c": "<43 characters of base64url>"}`: stands for a value that is kept outside the log. */
export const commitment: Form = (value, ptr, held) => {
  const digest = isObject(value) && Object.keys(value).length === 1 ? value['$c'] : undefined
  if (typeof digest !== 'string' || fromBase64url(digest, 32) === null) return refuse(ptr, 'a commitment')
  held.push({ ptr, digest })
}

/** In clear or, where it must not be read yet, as a commitment. */
export const clearOr =
  (clear: Form): Form =>
  (value, ptr, held) =>
    (isObject(value) ? commitment : clear)(value, ptr, held)

export const list =
  (item: Form, least = 0, most = Infinity): Form =>
  (value, ptr, held) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return refuse(ptr, 'a list of the right length')
    value.forEach((one, at) => item(one, `${ptr}/${at}`, held))
  }

/** Language tag → text, or class → number: any keys, values of one form. */
export const map =
  (item: Form): Form =>
  (value, ptr, held) => {
    if (!isObject(value)) return refuse(ptr, 'an object')
    for (const [key, one] of Object.entries(value)) item(one, `${ptr}/${key}`, held)
  }

export function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object with these keys and no others; those that end in `?` may be absent, never null. */
export const object =
  (keys: Record<string, Form>): Form =>
  (value, ptr, held) => {
    if (!isObject(value)) return refuse(ptr, 'an object')
    const left = new Set(Object.keys(value))
    for (const [key, form] of Object.entries(keys)) {
      const name = key.replace(/\?$/, '')
      const found = value[name]
      if (found !== undefined) form(found, `${ptr}/${name}`, held)
      else if (name === key) refuse(`${ptr}/${name}`, 'there')
      left.delete(name)
    }
    for (const stray of left) refuse(`${ptr}/${stray}`, 'a field of this type')
  }

/** Both: the form and a further condition on the value. */
export const where =
  (form: Form, what: string, holds: (value: { [key: string]: Json }) => boolean): Form =>
  (value, ptr, held) => {
    form(value, ptr, held)
    if (!isObject(value) || !holds(value)) refuse(ptr, what)
  }
