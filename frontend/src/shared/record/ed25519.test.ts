// @vitest-environment node
import { afterEach, expect, test, vi } from 'vitest'
import { makeKey } from '../testing/log'
import { utf8, type Bytes } from './encoding'

afterEach(() => {
  vi.restoreAllMocks()
  vi.resetModules()
})

test('a browser without Ed25519 of its own checks signatures all the same', async () => {
  const [key, other] = [await makeKey(), await makeKey()]
  const message = utf8('text')
  const signature = await key.sign(message)
  vi.resetModules()
  const native = vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new Error('unknown algorithm'))
  const { verifies } = await import('./ed25519')
  expect(await verifies(key.vkey.key, message, signature)).toBe(true)
  expect(await verifies(key.vkey.key, utf8('other'), signature)).toBe(false)
  expect(await verifies(other.vkey.key, message, signature)).toBe(false)
  expect(native).toHaveBeenCalled()
})

test('points of small order, which fit more than one message, are refused as keys and in signatures', async () => {
  const { isSoundPoint, verifies } = await import('./ed25519')
  const key = await makeKey()
  const message = utf8('text')
  const signature = await key.sign(message)
  const neutral = Uint8Array.from([1, ...Array<number>(31).fill(0)]) as Bytes
  expect(isSoundPoint(neutral)).toBe(false)
  expect(isSoundPoint(new Uint8Array(32).fill(255))).toBe(false)
  expect(isSoundPoint(key.vkey.key)).toBe(true)
  const weak = Uint8Array.from([...neutral, ...signature.subarray(32)]) as Bytes
  expect(await verifies(key.vkey.key, message, weak)).toBe(false)
  expect(await verifies(key.vkey.key, message, signature.slice(1))).toBe(false)
  expect(await verifies(key.vkey.key, message, signature)).toBe(true)
})
