// @vitest-environment node
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { openCheckpoint } from '../../shared/record/checkpoint'
import { utf8 } from '../../shared/record/encoding'
import { Log } from '../../shared/record/log'
import { heartbeat, makeKey, TestLog } from '../../shared/testing/log'
import { handScript } from './hand'

async function script(index: number): Promise<string> {
  const made = new TestLog(await makeKey(), Array.from({ length: 300 }, () => heartbeat()))
  const checkpoint = await openCheckpoint(utf8(await made.checkpoint()), made.key.vkey)
  const log = new Log(made.files(), checkpoint)
  const entry = await log.entry(index)
  return handScript(entry, await log.inclusion(entry), checkpoint, made.key.vkey)
}

const run = (text: string) => execFileSync('sh', { input: text, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })

test.each([0, 255, 299])('the script for entry %i checks it with a shell and openssl alone', async (index) => {
  const said = run(await script(index))
  expect(said).toContain('the root is the signed one')
  expect(said).toMatch(/Signature Verified Successfully/i)
  expect(said).toContain('"type":"log.heartbeat"')
})

test('an entry, a hash or a signature that was changed makes it fail', async () => {
  const text = await script(17)
  const entry = /printf '%s' '([^']+)'/.exec(text)?.[1] ?? ''
  const other = `${entry.slice(0, 40)}${entry[40] === 'A' ? 'B' : 'A'}${entry.slice(41)}`
  const octal = /printf '\\(\d{3})/.exec(text)?.[0] ?? '?'
  for (const wrong of [text.replace(entry, other), text.replace(octal, `${octal.slice(0, -1)}${octal.endsWith('0') ? '1' : '0'}`)]) {
    expect(() => run(wrong)).toThrow('Command failed')
  }
  const signature = text.lastIndexOf("printf '\\") + "printf '\\".length
  const forged = `${text.slice(0, signature + 2)}${text[signature + 2] === '0' ? '1' : '0'}${text.slice(signature + 3)}`
  expect(() => run(forged)).toThrow('Command failed')
})
