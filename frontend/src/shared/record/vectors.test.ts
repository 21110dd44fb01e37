// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkpointText, openCheckpoint, parseCheckpoint } from './checkpoint'
import { commit, commitFile, digestText, opens, parseOpening } from './commitment'
import { base64, fromBase64, fromBase64url, fromHex, hex, utf8 } from './encoding'
import { RecordError, UnknownLeaf } from './errors'
import { canonical, parse, parseCanonical, type Json } from './json'
import { COSIGNATURE, readVkey } from './key'
import { decodeLeaf } from './leaf'
import * as merkle from './merkle'
import { parseNote, verifyCosignature, verifyNote } from './note'
import { isMet, parsePolicy } from './policy'
import { parseProof, verifyProof, writeProof } from './proof'
import { decodeBundle, tilePath, widthAt } from './tile'
import { TYPES } from './catalogue'

// oxlint-disable-next-line no-explicit-any -- the vectors are JSON of many forms
function vectors(name: string): any {
  return JSON.parse(readFileSync(join(__dirname, `../../../../tests/vectors/record/${name}.json`), 'utf8'))
}

const hash = (text: string) => fromBase64(text) as merkle.Hash
const hashes = (texts: string[]) => texts.map(hash)
const some = (list: unknown[]) => expect(list.length).toBeGreaterThan(0)

/** The reasons of the cases that were not refused, which should be none. */
async function accepted(list: readonly unknown[], read: (one: never) => unknown): Promise<unknown[]> {
  const verdicts = await Promise.all(
    list.map(async (one) => {
      try {
        await read(one as never)
        return [one]
      } catch (error) {
        return error instanceof RecordError ? [] : [error]
      }
    }),
  )
  return verdicts.flat()
}

/** Entry n of the vectors' trees is the text «leaf n». */
async function leafHashes(size: number): Promise<merkle.Hash[]> {
  return Promise.all(Array.from({ length: size }, (_, n) => merkle.leafHash(utf8(`leaf ${n}`))))
}

/** The root over 256 hashes, pair by pair. */
async function joined(run: merkle.Hash[]): Promise<merkle.Hash> {
  if (run.length === 1) return run[0] ?? merkle.emptyRoot()
  const pairs = Array.from({ length: run.length / 2 }, (_, at) => [run[2 * at], run[2 * at + 1]] as [merkle.Hash, merkle.Hash])
  return joined(await Promise.all(pairs.map(([left, right]) => merkle.nodeHash(left, right))))
}

/** Tiles over leaf hashes, as a log publishes them. */
async function tilesOver(leaves: merkle.Hash[]): Promise<merkle.TileReader> {
  const levels = [leaves]
  for (let below = leaves; below.length >= 256; ) {
    const full = Array.from({ length: Math.floor(below.length / 256) }, (_, n) => below.slice(n * 256, n * 256 + 256))
    below = await Promise.all(full.map(joined))
    levels.push(below)
  }
  return async (level, n) => levels[level]?.slice(n * 256, n * 256 + 256) ?? []
}

describe('the vectors of the crate hold here as well:', () => {
  test('canonical JSON is written and told from other spellings', async () => {
    const file = vectors('json')
    for (const { value, sha256 } of file.canonical) {
      expect(hex(await merkle.sha256(utf8(value)))).toBe(sha256)
      expect(canonical(parseCanonical(utf8(value)))).toEqual(utf8(value))
    }
    for (const { text, canonical: form } of file.spelled) {
      expect(canonical(parse(utf8(text)))).toEqual(utf8(form))
    }
    expect(await accepted(file.refused, (text: string) => parse(utf8(text)))).toEqual([])
    const spelled = file.spelled.map((one: { text: string }) => one.text)
    expect(await accepted([...file.refused, ...file.not_canonical, ...spelled], (text: string) => parseCanonical(utf8(text)))).toEqual([])
    some(file.canonical.concat(file.spelled, file.refused, file.not_canonical))
  })

  test('commitments', async () => {
    const file = vectors('commitment')
    const salt = (text: string) => fromBase64url(text, 32) as merkle.Hash
    for (const one of file.values) expect(digestText(await commit(salt(one.salt), one.value as Json))).toBe(one.commitment)
    for (const one of file.files) {
      const bytes = fromHex(one.hex, one.hex.length / 2) as merkle.Hash
      expect(digestText(await commitFile(salt(one.salt), bytes))).toBe(one.commitment)
    }
    const opening = parseOpening(utf8(file.opening_line.line))
    expect(await opens(opening, file.opening_line.commitment)).toBe(true)
    expect(await opens({ ...opening, value: 'against' }, file.opening_line.commitment)).toBe(false)
    some(file.values)
  })

  test('entries of every type are read, bad ones refused, those of other versions told apart', async () => {
    const file = vectors('leaf')
    const seen = new Set<string>()
    for (const { leaf, hash: expected } of [...file.leaves, ...file.more]) {
      seen.add((await decodeLeaf(utf8(leaf))).type)
      expect(base64(await merkle.leafHash(utf8(leaf)))).toBe(expected)
    }
    expect([...seen].filter((type) => !TYPES.has(type))).toEqual([])
    const read = (one: { leaf: string }) => decodeLeaf(utf8(one.leaf))
    expect(await accepted([...file.bad, ...file.unknown], read)).toEqual([])
    const verdict = (one: { leaf: string }) => read(one).then(() => false, (error: unknown) => error instanceof UnknownLeaf)
    const verdicts = await Promise.all([...file.bad, ...file.unknown].map(verdict))
    const unknown = [...file.bad, ...file.unknown].filter((_, at) => verdicts[at])
    expect(unknown).toEqual(file.unknown)
    some(file.bad)
  })

  test('trees, inclusion and consistency', async () => {
    const file = vectors('tree')
    const { reference } = file
    const own = await Promise.all(reference.entries_hex.map((text: string) => merkle.leafHash(fromHex(text, text.length / 2) ?? new Uint8Array())))
    expect(own).toEqual(hashes(reference.leaf_hashes))
    for (const [size, root] of reference.roots.entries()) {
      expect(await merkle.rootFromTiles(await tilesOver(own.slice(0, size)), size)).toEqual(hash(root))
    }
    const tiles = await tilesOver(await leafHashes(600))
    for (const one of file.roots) {
      const wide = one.size > 600 ? await tilesOver(await leafHashes(one.size)) : tiles
      expect(await merkle.rootFromTiles(wide, one.size)).toEqual(hash(one.root))
    }
    for (const one of file.inclusion) {
      expect(await merkle.inclusionFromTiles(tiles, one.index, one.size)).toEqual(hashes(one.proof))
      await merkle.verifyInclusion(hash(one.leaf_hash), one.index, one.size, hashes(one.proof), hash(one.root))
    }
    const other = (one: { index: number; size: number; proof: string[]; root: string }) =>
      merkle.verifyInclusion(hash(one.root), one.index, one.size + 1, hashes(one.proof), hash(one.root))
    expect(await accepted(file.inclusion, other)).toEqual([])
    for (const one of file.consistency) {
      const old = { size: one.old_size, root: hash(one.old_root) }
      const now = { size: one.size, root: hash(one.root) }
      expect(await merkle.consistencyFromTiles(tiles, old.size, now.size)).toEqual(hashes(one.proof))
      await merkle.verifyConsistency(old, now, hashes(one.proof))
    }
    const forked = (one: { old_size: number; old_root: string; size: number; proof: string[] }) =>
      merkle.verifyConsistency({ size: one.old_size, root: hash(one.old_root) }, { size: one.size, root: hash(reference.roots[5]) }, hashes(one.proof))
    const larger = file.consistency.filter((one: { old_size: number }) => one.old_size > 0)
    expect(await accepted(larger, forked)).toEqual([])
    some(file.consistency)
  })

  test('whole logs of another program: their tiles by address and digest, their checkpoints by key', async () => {
    const file = vectors('log')
    const key = await readVkey(file.vkey)
    for (const log of file.logs) {
      const head = parseCheckpoint(parseNote(utf8(log.checkpoint)).text)
      expect(await openCheckpoint(utf8(log.checkpoint), key)).toMatchObject(head)
      expect(checkpointText(head.origin, head)).toBe(parseNote(utf8(log.checkpoint)).text)
      const leaves = await leafHashes(log.size)
      const tiles = await tilesOver(leaves)
      const published = new Map<string, string>(log.files.map((one: { path: string; sha256: string }) => [one.path, one.sha256]))
      for (const level of [0, 1, 2]) {
        for (let n = 0; widthAt(level, n, log.size) > 0; n += 1) {
          const bytes = Buffer.concat(await tiles(level, n))
          expect(hex(await merkle.sha256(bytes))).toBe(published.get(tilePath(level, n, widthAt(level, n, log.size))))
        }
      }
    }
    some(file.logs)
  })

  test('receipts are read and written byte for byte, bad ones prove nothing', async () => {
    const file = vectors('log')
    const key = await readVkey(file.vkey)
    for (const { proof, entry, index } of file.proofs) {
      const read = parseProof(proof)
      expect(writeProof(read)).toBe(proof)
      expect(read.index).toBe(index)
      await verifyProof(read, await merkle.leafHash(utf8(entry)), key)
    }
    const verify = async (one: { proof: string; entry: string }) => verifyProof(parseProof(one.proof), await merkle.leafHash(utf8(one.entry)), key)
    expect(await accepted(file.bad_proofs, verify)).toEqual([])
    some(file.bad_proofs)
  })

  test('notes, keys and checkpoints are believed or refused', async () => {
    const file = vectors('note')
    const read = async (note: string, vkey: string) => verifyNote(parseNote(utf8(note)), [await readVkey(vkey)])
    expect(await read(file.example.note, file.example.vkey)).toBe(file.example.text)
    for (const one of file.good) expect(await read(one.note, file.vkey)).toBe(one.text)
    expect(await accepted(file.bad, (one: { note: string }) => read(one.note, file.vkey))).toEqual([])
    expect(await accepted(file.bad_vkeys, (text: string) => readVkey(text))).toEqual([])
    const { good, bad } = file.checkpoints
    expect(parseCheckpoint(good.text)).toEqual({ origin: good.origin, size: good.size, root: hash(good.root) })
    expect(await accepted(bad, (text: string) => parseCheckpoint(text))).toEqual([])
    some(file.bad)
  })
})

test('cosignatures of witnesses are believed or refused', async () => {
  const file = vectors('cosignature')
  for (const { vkey, time } of file.witnesses) {
    expect(await verifyCosignature(parseNote(utf8(file.note)), await readVkey(vkey, COSIGNATURE))).toBe(time)
  }
  const first = await readVkey(file.witnesses[0].vkey, COSIGNATURE)
  const read = (note: string) => verifyCosignature(parseNote(utf8(note)), first)
  expect(await accepted(Object.values(file.wrong), read)).toEqual([])
  expect(await Promise.all(Object.values<string>(file.not_cosigned).map(read))).toEqual([null, null, null])
})

test('a policy asks for as many witnesses as it says, and one that cannot be followed is refused', async () => {
  const [one, two] = vectors('cosignature').witnesses.map((witness: { vkey: string }) => witness.vkey) as [string, string]
  const log = vectors('note').vkey
  const both = `log ${log} https://c.example/log\nwitness A ${one}\nwitness B ${two} https://b.example\n`
  const met = async (quorum: string, cosigned: string[]) => isMet((await parsePolicy(both + quorum)).quorum, new Set(cosigned))
  expect(await met('quorum none\n', [])).toBe(true)
  expect([await met('quorum A', [one]), await met('quorum A', [two])]).toEqual([true, false])
  expect([await met('group g all A B\nquorum g', [one]), await met('group g any A B\nquorum g', [two])]).toEqual([false, true])
  const bad = [
    both, `${both}quorum none\nquorum none`, `${both}quorum C`, `${both}group g 3 A B\nquorum g`, `${both}group g any A A\nquorum g`,
    `${both}group g any A\ngroup h any A\nquorum h`, `${both}log ${log}\nquorum none`, `${both}witness C ${one}\nquorum none`,
    `${both}witness A ${two}\nquorum none`, `witness none ${one}\nquorum none`, `${both}needs A\nquorum none`, `log ${one}\nquorum none`,
    `quorum none\r\n`, `quorum A\n${both}`,
  ]
  expect(await accepted(bad, (text: string) => parsePolicy(text))).toEqual([])
})

test('bundles carry their entries and nothing else', async () => {
  const bundle = Uint8Array.of(0, 1, 65, 0, 0, 0, 2, 66, 67)
  expect(decodeBundle(bundle, 3).map((entry) => new TextDecoder().decode(entry))).toEqual(['A', '', 'BC'])
  expect(() => decodeBundle(bundle, 2)).toThrow('bytes follow')
  const cut = [1, 2, 3, 4, 5, 6].map((bytes) => bundle.slice(0, -bytes))
  expect(await accepted(cut, (one: Uint8Array) => decodeBundle(one, 3))).toEqual([])
})

test('addresses of tiles have the form of tlog-tiles', () => {
  expect(tilePath(0, 0, 256)).toBe('tile/0/000')
  expect(tilePath(2, 1_234_067, 256)).toBe('tile/2/x001/x234/067')
  expect(tilePath('entries', 1_234_067, 5)).toBe('tile/entries/x001/x234/067.p/5')
  expect(tilePath('entries', 1000, 1)).toBe('tile/entries/x001/000.p/1')
  expect([widthAt(0, 273, 70_000), widthAt(1, 1, 70_000), widthAt(2, 0, 70_000), widthAt(3, 0, 70_000)]).toEqual([112, 17, 1, 0])
})
