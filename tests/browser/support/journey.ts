/** A spec file: one program, one browser, and tests that leave no complaint behind. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Server } from './server.ts'
import { Site } from './site.ts'

/** Longer than this no test takes, on the slowest machine. */
const SECONDS_MAX = 600

export type Told = (sentence: string, steps: (site: Site) => Promise<void>) => void

/** Groups the tests of a journey; they share a council, the demo's unless another is started, and run in order. */
export function journey(name: string, tests: (told: Told) => void, start?: () => Promise<Server>): void {
  describe(name, () => {
    let site: Site | undefined
    before(async () => {
      site = await Site.open(start)
    })
    after(async () => {
      await site?.close()
    })
    tests((sentence, steps) => {
      it(sentence, { timeout: SECONDS_MAX * 1000 }, async () => {
        assert.ok(site, 'the program runs')
        try {
          await steps(site)
          none(site.complaints())
        } finally {
          site.complaints()
          await site.closeVisitors()
        }
      })
    })
  })
}

/** Fails with every problem told, not only the first. */
export function none(problems: readonly string[]): void {
  assert.equal(problems.length, 0, `${problems.length} problems:\n  ${[...new Set(problems)].join('\n  ')}`)
}
