/**
 * Somebody who holds the council's own key and rewrites its record: what a dishonest council, or a thief of its key, could
 * show. Written without a line of the program's code, as such a person would.
 */
import { createHash, createPrivateKey, sign, type KeyObject } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

const WIDTH = 256
/** What stands before a raw Ed25519 seed in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
const leafHash = (leaf: Buffer) => sha256(Buffer.of(0), leaf)
const nodeHash = (left: Buffer, right: Buffer) => sha256(Buffer.of(1), left, right)

/** RFC 6962 §2.1, word for word. */
function root(hashes: Buffer[]): Buffer {
  const [only] = hashes
  if (only === undefined) return sha256()
  if (hashes.length === 1) return only
  let half = 1
  while (half * 2 < hashes.length) half *= 2
  return nodeHash(root(hashes.slice(0, half)), root(hashes.slice(half)))
}

/** The council's key from its data directory, and the name that it signs under. */
export class Forger {
  private constructor(
    readonly name: string,
    private readonly id: Buffer,
    private readonly key: KeyObject,
  ) {}

  static async of(data: string): Promise<Forger> {
    const keys = join(data, 'keys')
    const file = (await readdir(keys)).find((name) => name.endsWith('.log.key'))
    if (!file) throw new Error(`no key of a log in ${keys}`)
    return Forger.from((await readFile(join(keys, file), 'utf8')).trim())
  }

  /** From `PRIVATE+KEY+name+id+base64(type ‖ seed)`. */
  static from(text: string): Forger {
    const [, , name, id, ...seed] = text.split('+')
    const key = createPrivateKey({ key: Buffer.concat([PKCS8, Buffer.from(seed.join('+'), 'base64').subarray(1)]), format: 'der', type: 'pkcs8' })
    return new Forger(name ?? '', Buffer.from(id ?? '', 'hex'), key)
  }

  checkpoint(size: number, rootHash: Buffer): string {
    const text = `${this.name}\n${size}\n${rootHash.toString('base64')}\n`
    const blob = Buffer.concat([this.id, sign(null, Buffer.from(text), this.key)])
    return `${text}\n— ${this.name} ${blob.toString('base64')}\n`
  }
}

/** A whole record in memory, as its files are served. */
export class Rewritten {
  constructor(
    readonly leaves: Buffer[],
    private readonly forger: Forger,
  ) {}

  /** Reads the record that a site serves. */
  static async read(url: string, forger: Forger): Promise<Rewritten> {
    const size = Number((await (await fetch(`${url}/log/checkpoint`)).text()).split('\n')[1])
    const leaves: Buffer[] = []
    for (let n = 0; n * WIDTH < size; n += 1) {
      const width = Math.min(WIDTH, size - n * WIDTH)
      const name = `${String(n).padStart(3, '0')}${width < WIDTH ? `.p/${width}` : ''}`
      const bundle = Buffer.from(await (await fetch(`${url}/log/tile/entries/${name}`)).arrayBuffer())
      for (let at = 0; at < bundle.length; ) {
        const end = at + 2 + bundle.readUInt16BE(at)
        leaves.push(bundle.subarray(at + 2, end))
        at = end
      }
    }
    return new Rewritten(leaves, forger)
  }

  /** The same with another history. */
  with(change: (leaves: Buffer[]) => Buffer[]): Rewritten {
    return new Rewritten(change([...this.leaves]), this.forger)
  }

  /** The file at a path below `/log`, or null for one that is not of the tree. */
  file(path: string): Buffer | null {
    if (path === 'checkpoint') return Buffer.from(this.forger.checkpoint(this.leaves.length, root(this.leaves.map(leafHash))))
    const [, kind, number, width] = /^tile\/(\w+)\/(\d{3})(?:\.p\/(\d+))?$/.exec(path) ?? []
    if (kind === undefined) return null
    const run = <T>(all: T[]) => all.slice(Number(number) * WIDTH, Number(number) * WIDTH + Number(width ?? WIDTH))
    if (kind === 'entries') return Buffer.concat(run(this.leaves).flatMap((leaf) => [Buffer.of(leaf.length >> 8, leaf.length & 255), leaf]))
    let hashes: Buffer[] = this.leaves.map(leafHash)
    for (let level = 0; level < Number(kind); level += 1) {
      hashes = Array.from({ length: Math.floor(hashes.length / WIDTH) }, (_, n) => root(hashes.slice(n * WIDTH, (n + 1) * WIDTH)))
    }
    return Buffer.concat(run(hashes))
  }
}
