/** A small log in memory, signed with a key of its own: what the checks of the record are tried on. */
import { base64, concat, utf8, type Bytes } from '../record/encoding'
import type { Files } from '../record/files'
import { canonical, type Json } from '../record/json'
import { COSIGNATURE, ED25519, readVkey, writeVkey, type Vkey } from '../record/key'
import { leafHash, nodeHash, rootFromTiles, type Hash } from '../record/merkle'
import { parseOpening } from '../record/commitment'
import { tilePath, widthAt } from '../record/tile'

export const ORIGIN = 'council.example/log'

export interface TestKey {
  vkey: Vkey
  sign: (message: Bytes) => Promise<Bytes>
}

export async function makeKey(name = ORIGIN, type: Vkey['type'] = ED25519): Promise<TestKey> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const vkey = await readVkey(await writeVkey(name, type, raw), type)
  return { vkey, sign: async (message) => new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, message)) }
}

async function joined(run: readonly Hash[]): Promise<Hash> {
  const [first, second] = run
  if (first === undefined || second === undefined) return first ?? new Uint8Array()
  return nodeHash(await joined(run.slice(0, run.length / 2)), await joined(run.slice(run.length / 2)))
}

export class TestLog {
  readonly leaves: Bytes[] = []
  /** Lines below the checkpoint's own signature. */
  cosigners: { key: TestKey; time: number }[] = []
  policy = 'quorum none\n'
  openings: string[] = []

  constructor(
    readonly key: TestKey,
    leaves: readonly Json[] = [],
  ) {
    this.append(...leaves)
  }

  append(...leaves: readonly Json[]): this {
    this.leaves.push(...leaves.map(canonical))
    return this
  }

  /** The same history under another key or with other leaves. */
  copy(key = this.key): TestLog {
    const other = new TestLog(key)
    other.leaves.push(...this.leaves)
    return other
  }

  private async hashes(level: number): Promise<Hash[]> {
    if (level === 0) return Promise.all(this.leaves.map(leafHash))
    const below = await this.hashes(level - 1)
    return Promise.all(Array.from({ length: Math.floor(below.length / 256) }, (_, n) => joined(below.slice(n * 256, n * 256 + 256))))
  }

  async checkpoint(): Promise<string> {
    const root = await rootFromTiles(async (level, n) => (await this.hashes(level)).slice(n * 256, n * 256 + 256), this.leaves.length)
    const text = `${ORIGIN}\n${this.leaves.length}\n${base64(root)}\n`
    const line = (name: string, ...parts: Uint8Array[]) => `— ${name} ${base64(concat(...parts))}\n`
    let note = `${text}\n${line(ORIGIN, this.key.vkey.id, await this.key.sign(utf8(text)))}`
    for (const { key, time } of this.cosigners) {
      const stamp = new Uint8Array(8)
      new DataView(stamp.buffer).setBigUint64(0, BigInt(time))
      note += line(key.vkey.name, key.vkey.id, stamp, await key.sign(utf8(`cosignature/v1\ntime ${time}\n${text}`)))
    }
    return note
  }

  /** The files below `/log`, of the log as it is when they are asked for. */
  files(): Files {
    return { read: async (path) => this.file(path) }
  }

  private async file(path: string): Promise<Bytes | null> {
    if (path === 'checkpoint') return utf8(await this.checkpoint())
    if (path === 'vkeys') return utf8(`${this.key.vkey.text}\n`)
    if (path === 'policy') return utf8(this.policy)
    if (path === 'openings.jsonl') return utf8(this.openings.join('\n'))
    if (path.startsWith('openings/')) {
      return utf8(this.openings.filter((line) => parseOpening(utf8(line)).eid === path.slice(9)).join('\n'))
    }
    const size = this.leaves.length
    for (let n = 0; n * 256 < size; n += 1) {
      if (path === tilePath('entries', n, widthAt('entries', n, size))) {
        return concat(...this.leaves.slice(n * 256, n * 256 + 256).flatMap((leaf) => [Uint8Array.of(leaf.length >> 8, leaf.length & 255), leaf]))
      }
      for (const level of [0, 1]) {
        if (path === tilePath(level, n, widthAt(level, n, size))) return concat(...(await this.hashes(level)).slice(n * 256, n * 256 + 256))
      }
    }
    return null
  }
}

let serial = 0

/** A fresh id of an entry. */
export function freshEid(): string {
  serial += 1
  const bytes = new Uint8Array(16)
  new DataView(bytes.buffer).setUint32(12, serial)
  return base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** An id with a number in it. */
export function id(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
}

/** A leaf of version 1; the time is that of the test's council. */
export function act(type: string, kind: string, subject: string, data: Json, more: { at?: string } = {}): { [key: string]: Json } {
  const frame: { [key: string]: Json } = type === 'ballot.cast' ? {} : { at: more.at ?? '2026-11-24T07:06:39Z', by: { kind: 'system' } }
  return { v: 1, eid: freshEid(), type, ...frame, sub: { kind, id: subject }, data }
}

/** A sign of life. */
export const heartbeat = (at?: string) => act('log.heartbeat', 'log', ORIGIN, { interval_seconds: 86_400 }, at === undefined ? {} : { at })

export { COSIGNATURE }
