/** Opens a council's record: key, checkpoint, what was seen before, witnesses, last activity. */
import { openCheckpoint, type Checkpoint } from './checkpoint'
import { base64, fromBase64, fromUtf8, utf8 } from './encoding'
import { asRecordError, RecordError } from './errors'
import { readText, type Files } from './files'
import { readVkey, type Vkey } from './key'
import { Log, type Entry } from './log'
import { recall, remember, withSeen, type Memory, type Seen } from './memory'
import { followRotation, type Rotation } from './rotation'
import { checkWitnesses, type Witnesses } from './witnesses'

/** The key that the record was checked by. */
export interface TrustedKey {
  vkey: Vkey
  /** Where it comes from: `first` when this very visit took it from the site. */
  source: 'first' | 'site' | 'reader'
  since: number
  /** How an older, trusted key handed over to it. */
  rotations: Rotation[]
}

/** The record as far as it could be opened, with all that is wrong with it. */
export interface Opened {
  at: number
  key: TrustedKey | null
  checkpoint: Checkpoint | null
  /** The note as it came. */
  note: string | null
  log: Log | null
  /** The checkpoint that this device saw last before now. */
  lastSeen: Seen | null
  /** Whether this one extends it, proved. */
  extendsSeen: boolean
  witnesses: Witnesses | null
  newest: Entry | null
  findings: RecordError[]
}

const nothing = (now: number): Opened => ({
  at: now, key: null, checkpoint: null, note: null, log: null, lastSeen: null, extendsSeen: false, witnesses: null, newest: null, findings: [],
})

/** Opens and checks. Never fails: what cannot be read is a finding too. */
export async function openRecord(files: Files, now: number): Promise<Opened> {
  const opened = nothing(now)
  const found = (error: unknown) => void opened.findings.push(asRecordError(error))
  if (!globalThis.isSecureContext) {
    found(new RecordError('insecure', 'this connection offers no cryptography: the site must be opened with https'))
    return opened
  }
  const memory = recall()
  opened.lastSeen = memory?.seen.at(-1) ?? null
  try {
    await openWithKey(files, memory, opened)
  } catch (error) {
    found(error)
  }
  if (opened.checkpoint === null || opened.key === null) return opened
  const log = new Log(files, opened.checkpoint)
  opened.log = log
  await Promise.all([
    compareWithSeen(log, opened).catch(found),
    countWitnesses(files, opened, now).catch(found),
    readNewest(log, opened).catch(found),
  ])
  if (opened.findings.every((finding) => finding.code === 'policy-unmet')) keep(memory, opened, now)
  return opened
}

async function openWithKey(files: Files, memory: Memory | null, opened: Opened): Promise<void> {
  const bytes = await files.read('checkpoint', { fresh: true })
  if (bytes === null) throw new RecordError('checkpoint-missing', 'the site shows no checkpoint', { file: 'checkpoint' })
  opened.note = fromUtf8(bytes)
  const offered = memory === null ? await offeredKeys(files) : []
  const text = memory?.vkey ?? offered[0]
  if (text === undefined) throw new RecordError('key', 'the site names no key of its record', { file: 'vkeys' })
  const vkey = await readVkey(text)
  const since = memory?.since ?? opened.at
  opened.key = { vkey, source: memory?.source ?? 'first', since, rotations: [] }
  try {
    opened.checkpoint = await openCheckpoint(bytes, vkey)
  } catch (error) {
    if (memory === null || asRecordError(error).code !== 'signature') throw error
    const followed = await followRotation(files, bytes, vkey, await offeredKeys(files), memory.seen.at(-1)?.size ?? 0)
    if (followed === null) throw error
    opened.checkpoint = followed.checkpoint
    opened.key = { ...opened.key, vkey: followed.vkey, rotations: followed.rotations }
  }
}

/** The keys that the site names as its record's own. */
export async function offeredKeys(files: Files): Promise<string[]> {
  const text = (await readText(files, 'vkeys')) ?? ''
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
}

async function compareWithSeen(log: Log, opened: Opened): Promise<void> {
  const seen = opened.lastSeen
  const root = seen === null ? null : fromBase64(seen.root)
  if (seen === null || root === null) return
  await log.extendsFrom({ size: seen.size, root })
  opened.extendsSeen = true
}

async function countWitnesses(files: Files, opened: Opened, now: number): Promise<void> {
  if (opened.checkpoint === null) return
  opened.witnesses = await checkWitnesses(files, opened.checkpoint, now)
  opened.findings.push(...opened.witnesses.findings)
}

async function readNewest(log: Log, opened: Opened): Promise<void> {
  if (log.size > 0) opened.newest = await log.entry(log.size - 1)
}

function keep(memory: Memory | null, opened: Opened, now: number): void {
  const { key, checkpoint, note } = opened
  if (key === null || checkpoint === null || note === null) return
  const kept: Memory = memory ?? { vkey: key.vkey.text, source: 'site', since: now, seen: [] }
  const seen = { size: checkpoint.size, root: base64(checkpoint.root), note, at: now }
  remember(withSeen({ ...kept, vkey: key.vkey.text }, seen))
}

/** Keeps a key that the reader has from elsewhere; checkpoints seen under another key are left behind. */
export async function keepKey(text: string, now: number): Promise<Vkey> {
  const vkey = await readVkey(text.trim())
  const memory = recall()
  remember({ vkey: vkey.text, source: 'reader', since: now, seen: memory?.vkey === vkey.text ? memory.seen : [] })
  return vkey
}

/** The bytes of a note as they were seen. */
export function noteBytes(note: string) {
  return utf8(note)
}
