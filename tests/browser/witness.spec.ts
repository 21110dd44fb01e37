import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { House, Witness, until } from './support/house.ts'
import { inspect } from './support/inspect.ts'
import { journey, none } from './support/journey.ts'
import { lieAbout } from './support/liar.ts'
import { go, type Language, type Site } from './support/site.ts'
import { words } from './support/words.ts'

const NAME = 'witness.uni.example'

function house(site: Site): House {
  if (!(site.server instanceof House)) throw new Error('these tests run on a council with a witness')
  return site.server
}

/** What the page says of witnesses, and how it marks it. */
async function said(page: Page): Promise<{ tone: string | null; text: string }> {
  const line = page.locator('section[aria-labelledby="health"] .verdicts > li', { hasText: NAME })
  await line.waitFor()
  return { tone: await line.getAttribute('data-tone'), text: (await line.innerText()).replace(/[\u2068\u2069]/g, '') }
}

const agree = (language: Language, count: number) => words(language, 'explorer-health-witnesses', { count, all: 1 })

journey(
  'a council with a witness',
  (told) => {
    told('shows that it agrees, which the browser has checked', async (site) => {
      await house(site).act()
      await until('the witness cosigns', async () => (await house(site).note()).cosigned)
      none(
        await inspect(site, 'audit-witnessed', '/audit', async (page, language) => {
          await go(page, '/audit', language)
          const { tone, text } = await said(page)
          assert.equal(tone, 'good')
          assert.ok(text.includes(agree(language, 1)), text)
          assert.equal(await page.locator('.alarm').count(), 0)
        }),
      )
    })

    told('whose signature was altered on the way is red', async (site) => {
      const page = await site.visitor()
      await lieAbout(page, /^checkpoint$/, (bytes) => {
        const line = new RegExp(`(— ${NAME} [^\\n]{30})([^\\n])`)
        return bytes.toString().replace(line, (_, before: string, letter: string) => before + (letter === 'A' ? 'B' : 'A'))
      })
      await go(page, '/audit')
      const alarm = page.locator('.alarm')
      await alarm.first().waitFor()
      assert.ok((await alarm.first().innerText()).includes(words('en', 'record-finding-cosignature')))
      assert.equal((await said(page)).tone, 'bad')
    })

    told('that is down goes on, and says that nobody else has signed: no alarm, but not green', async (site) => {
      await house(site).witness.stop()
      await house(site).act()
      assert.equal((await house(site).note()).cosigned, false)
      none(
        await inspect(site, 'audit-unwitnessed', '/audit', async (page, language) => {
          await go(page, '/audit', language)
          const { tone, text } = await said(page)
          assert.equal(tone, 'open')
          assert.ok(text.includes(agree(language, 0)), text)
          assert.equal(await page.locator('.alarm').count(), 0)
        }),
      )
    })

    told('and once it is back, the same checkpoint gains its line', async (site) => {
      const page = await site.visitor({ language: 'ca', width: 390 })
      await go(page, '/audit', 'ca')
      assert.equal((await said(page)).tone, 'open')
      const { size } = await house(site).note()
      await house(site).witness.start(house(site).vkey)
      await until('the witness cosigns', async () => (await house(site).note()).cosigned)
      assert.equal((await house(site).note()).size, size)
      await page.reload()
      await page.locator('section[aria-labelledby="health"] li[data-tone="good"]', { hasText: NAME }).waitFor()
      assert.ok((await said(page)).text.includes(agree('ca', 1)))
    })
  },
  async () => House.start(await Witness.make(NAME)),
)
