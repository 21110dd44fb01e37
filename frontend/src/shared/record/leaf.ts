/** The entry (leaf): one act of the council, as the bytes that are hashed (docs/events.md). */
import { by as byForm, subject as subjectForm, TYPES } from './catalogue'
import { fromUtf8 } from './encoding'
import { RecordError, UnknownLeaf } from './errors'
import { eid as eidForm, isObject, refuse, time as timeForm, type Held } from './forms'
import { parseCanonical, type Json } from './json'
import { readVkey } from './key'

/** The version of the form that this program reads. */
const VERSION = 1
/** The largest entry. */
const MAX_BYTES = 16_384
const FIELDS = new Set(['v', 'eid', 'type', 'at', 'by', 'sub', 'data'])

export interface Leaf {
  eid: string
  type: string
  /** When the act took effect; absent in ballots. */
  at: string | null
  /** Who acted; absent in ballots. */
  by: { [key: string]: Json } | null
  sub: { kind: string; id: string }
  data: { [key: string]: Json }
  /** Every commitment in it, in the order of the pointers' places. */
  held: Held[]
}

/** Reads an entry; anything but the one form of an event of the catalogue is refused. */
export async function decodeLeaf(bytes: Uint8Array): Promise<Leaf> {
  try {
    const leaf = decodeKnown(bytes)
    if (leaf.type === 'log.key_rotated') await checkNewKey(leaf)
    return leaf
  } catch (error) {
    throw claimedUnknown(bytes) ?? error
  }
}

function decodeKnown(bytes: Uint8Array): Leaf {
  if (bytes.length < 2 || bytes.length > MAX_BYTES) throw new RecordError('leaf-form', `${bytes.length} bytes; an entry has 2 to ${MAX_BYTES}`)
  const read = parseCanonical(bytes)
  if (!isObject(read)) return refuse('', 'an object')
  if (read['v'] !== VERSION) refuse('/v', 'version 1')
  for (const key of Object.keys(read)) if (!FIELDS.has(key)) refuse(`/${key}`, 'a field of an entry')
  const type = typeof read['type'] === 'string' ? TYPES.get(read['type']) : undefined
  if (type === undefined) return refuse('/type', 'a known type')
  const held: Held[] = []
  const part = (key: string) => read[key] ?? null
  eidForm(part('eid'), '/eid', held)
  subjectForm(part('sub'), '/sub', held)
  if (type.anonymous) {
    if ('at' in read || 'by' in read) refuse('', 'without time and actor')
  } else {
    timeForm(part('at'), '/at', held)
    byForm(part('by'), '/by', held)
  }
  type.data(part('data'), '/data', held)
  const leaf = read as unknown as Omit<Leaf, 'held'>
  if (leaf.sub.kind !== type.subject) refuse('/sub/kind', `${type.subject}, which is due`)
  if (type.own !== undefined && leaf.data[type.own] !== leaf.sub.id) refuse(`/data/${type.own}`, 'the subject')
  return { ...leaf, at: leaf.at ?? null, by: leaf.by ?? null, held }
}

/** What only a hash can tell of a new key: that it is one, with the name of the log. */
async function checkNewKey(leaf: Leaf): Promise<void> {
  const key = await readVkey(String(leaf.data['new_vkey'])).catch(() => refuse('/data/new_vkey', 'a verifier key'))
  if (key.name !== leaf.sub.id) refuse('/data/new_vkey', 'a key of this log')
}

/** The error for an entry that says itself that it is of another version or type; null when it does not. */
function claimedUnknown(bytes: Uint8Array): UnknownLeaf | null {
  try {
    const claimed: unknown = JSON.parse(fromUtf8(bytes) ?? '')
    if (typeof claimed !== 'object' || claimed === null) return null
    const { v, type } = claimed as { v?: unknown; type?: unknown }
    if (typeof v !== 'number' || !Number.isSafeInteger(v) || v < 0) return null
    if (v !== VERSION) return new UnknownLeaf(`version ${v} is not known to this program`)
    return typeof type === 'string' && !TYPES.has(type) ? new UnknownLeaf(`type ${type} is not known to this program`) : null
  } catch {
    return null
  }
}
