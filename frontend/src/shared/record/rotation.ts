/** Keys that hand over to one another inside the record (`log.key_rotated`). */
import { openCheckpoint, type Checkpoint } from './checkpoint'
import { fromBase64, utf8 } from './encoding'
import { verifies } from './ed25519'
import type { Files } from './files'
import { readVkey, type Vkey } from './key'
import { Log } from './log'
import { TILE_WIDTH } from './merkle'

/** How many bundles after the last checkpoint seen are searched for a handing over. */
const MOST_BUNDLES = 40

export interface Rotation {
  index: number
  at: string | null
  to: string
}

/** What the old key signs to hand over. */
export function rotationText(origin: string, newVkey: string): string {
  return `audit/rotate/v1\n${origin}\n${newVkey}\n`
}

/**
 * Whether a checkpoint that the trusted key did not sign is signed by a key that it, or its successor, handed over to
 * in an entry of the record. Null when there is no such way.
 */
export async function followRotation(
  files: Files,
  note: Uint8Array,
  trusted: Vkey,
  offered: readonly string[],
  since: number,
): Promise<{ vkey: Vkey; checkpoint: Checkpoint; rotations: Rotation[] } | null> {
  for (const text of offered) {
    const vkey = await readVkey(text).catch(() => null)
    const checkpoint = vkey && (await openCheckpoint(note, vkey).catch(() => null))
    if (!vkey || !checkpoint || vkey.text === trusted.text) continue
    const rotations = await chain(new Log(files, checkpoint), trusted, since)
    if (rotations.at(-1)?.to === vkey.text) return { vkey, checkpoint, rotations }
  }
  return null
}

/** The handings over from a key on, in the order of the record. */
async function chain(log: Log, trusted: Vkey, since: number): Promise<Rotation[]> {
  const rotations: Rotation[] = []
  let holder = trusted
  const first = Math.floor(Math.min(since, log.size) / TILE_WIDTH)
  for (let n = first; n < Math.min(log.bundleCount, first + MOST_BUNDLES); n += 1) {
    for (const { index, leaf } of await log.bundle(n)) {
      if (leaf?.type !== 'log.key_rotated') continue
      const to = String(leaf.data['new_vkey'])
      const proof = fromBase64(String(leaf.data['proof']))
      const message = utf8(rotationText(log.checkpoint.origin, to))
      if (proof === null || !(await verifies(holder.key, message, proof))) continue
      const next = await readVkey(to)
      if (next.name !== holder.name) continue
      holder = next
      rotations.push({ index, at: leaf.at, to })
    }
  }
  return rotations
}
