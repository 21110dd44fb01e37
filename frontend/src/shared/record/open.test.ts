import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { COSIGNATURE, heartbeat, makeKey, ORIGIN, TestLog, act, type TestKey } from '../testing/log'
import { base64, utf8 } from './encoding'
import { forget, recall, remember, withSeen, type Memory } from './memory'
import { keepKey, openRecord } from './open'
import { rotationText } from './rotation'

const NOW = Date.parse('2026-11-24T08:00:00Z')

/** A log of so many heartbeats. */
const beats = (count: number) => Array.from({ length: count }, () => heartbeat())

const codes = async (log: TestLog) => (await openRecord(log.files(), NOW)).findings.map((finding) => finding.code)

let key: TestKey

beforeEach(async () => {
  vi.stubGlobal('isSecureContext', true)
  forget()
  key = await makeKey()
})
afterEach(() => vi.unstubAllGlobals())

test('the first visit keeps the key that the site shows and says that it comes from there', async () => {
  const log = new TestLog(key, beats(300))
  const opened = await openRecord(log.files(), NOW)
  expect(opened.findings).toEqual([])
  expect(opened.key).toMatchObject({ source: 'first', since: NOW })
  expect([opened.lastSeen, opened.extendsSeen, opened.newest?.index]).toEqual([null, false, 299])
  expect(recall()).toMatchObject({ vkey: key.vkey.text, source: 'site', seen: [{ size: 300, at: NOW }] })
})

test('a grown record holds what was seen before; a shorter one and one with another past do not', async () => {
  const log = new TestLog(key, beats(300))
  await openRecord(log.files(), NOW)
  log.append(...beats(257))
  const grown = await openRecord(log.files(), NOW + 1)
  expect([grown.findings, grown.extendsSeen, grown.lastSeen?.size]).toEqual([[], true, 300])
  const shorter = log.copy()
  shorter.leaves.length = 556
  expect(await codes(shorter)).toEqual(['older'])
  const fork = log.copy()
  fork.leaves[7] = fork.leaves[8] ?? new Uint8Array()
  expect(await codes(fork)).toEqual(['consistency'])
  expect(await codes(fork.append(heartbeat()))).toEqual(['consistency'])
  expect(recall()?.seen.map((one) => one.size)).toEqual([300, 557])
})

test('what was wrong once is not remembered as seen', async () => {
  const log = new TestLog(key, beats(3))
  const files = { read: async (path: string) => (path.startsWith('tile/entries') ? utf8('nonsense') : log.files().read(path)) }
  expect((await openRecord(files, NOW)).findings.map((finding) => finding.code)).toEqual(['bundle'])
  expect(recall()).toBe(null)
})

test('another key than the one kept is no key, unless the old one handed over in the record', async () => {
  const log = new TestLog(key, beats(3))
  await openRecord(log.files(), NOW)
  const next = await makeKey()
  const stolen = log.copy(next).append(heartbeat())
  expect(await codes(stolen)).toEqual(['signature'])

  const proof = base64(await key.sign(utf8(rotationText(ORIGIN, next.vkey.text))))
  const rotated = log.copy(next).append(act('log.key_rotated', 'log', ORIGIN, { new_vkey: next.vkey.text, proof }))
  const opened = await openRecord(rotated.files(), NOW)
  expect(opened.findings).toEqual([])
  expect(opened.key?.rotations).toMatchObject([{ index: 3, to: next.vkey.text }])
  expect(recall()?.vkey).toBe(next.vkey.text)
})

test('a handing over that the old key did not sign is none', async () => {
  const log = new TestLog(key, beats(3))
  await openRecord(log.files(), NOW)
  const next = await makeKey()
  const proof = base64(await next.sign(utf8(rotationText(ORIGIN, next.vkey.text))))
  const forged = log.copy(next).append(act('log.key_rotated', 'log', ORIGIN, { new_vkey: next.vkey.text, proof }))
  expect(await codes(forged)).toEqual(['signature'])
})

test('a key that the reader gives counts, whatever the site shows; what is no key is refused', async () => {
  const log = new TestLog(key, beats(3))
  const other = await makeKey()
  await keepKey(` ${other.vkey.text}\n`, NOW)
  expect(await codes(log)).toEqual(['signature'])
  await expect(keepKey('no key', NOW)).rejects.toThrow('not a key')
  await keepKey(key.vkey.text, NOW)
  const opened = await openRecord(log.files(), NOW)
  expect([opened.findings, opened.key?.source]).toEqual([[], 'reader'])
})

test('witnesses are counted by their cosignatures; a wrong one is wrong, one too few is said as that', async () => {
  const log = new TestLog(key, beats(3))
  const witness = await makeKey('witness.example', COSIGNATURE)
  log.policy = `witness W ${witness.vkey.text}\nquorum W\n`
  expect(await codes(log)).toEqual(['policy-unmet'])
  const time = NOW / 1000
  log.cosigners = [{ key: witness, time }]
  const opened = await openRecord(log.files(), NOW)
  expect(opened.findings).toEqual([])
  expect(opened.witnesses?.all).toEqual([{ name: 'W', key: 'witness.example', sawAt: NOW }])
  log.cosigners = [{ key: { ...witness, sign: key.sign }, time }]
  expect(await codes(log)).toEqual(['cosignature', 'policy-unmet'])
  log.cosigners = [{ key: witness, time: time + 86_400 }]
  expect(await codes(log)).toEqual(['cosignature', 'policy-unmet'])
})

test('what cannot be read is said, and proves nothing', async () => {
  expect((await openRecord({ read: async () => null }, NOW)).findings.map((finding) => finding.code)).toEqual(['checkpoint-missing'])
  vi.stubGlobal('isSecureContext', false)
  expect(await codes(new TestLog(key, beats(1)))).toEqual(['insecure'])
})

test('the memory keeps the first and the newest checkpoints, and nothing that is not of its form', () => {
  const seen = (size: number) => ({ size, root: 'r', note: 'n', at: size })
  let memory: Memory = { vkey: 'k', source: 'site', since: 0, seen: [] }
  for (let size = 1; size <= 20; size += 1) memory = withSeen(memory, seen(size))
  expect(memory.seen.map((one) => one.size)).toEqual([1, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20])
  expect(withSeen(memory, { ...seen(15), root: 'other' })).toBe(memory)
  remember(memory)
  expect(recall()).toEqual(memory)
  for (const bad of ['{', '[]', '{"vkey":1}', '{"vkey":"k","source":"else","since":0,"seen":[]}', '{"vkey":"k","source":"site","since":0,"seen":[{}]}']) {
    localStorage.setItem('claror.record', bad)
    expect(recall()).toBe(null)
  }
})
