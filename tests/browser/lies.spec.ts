/** A server that lies, in every way that a browser can find out: red and loud in each. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { castByApi, decisions, openDecision, voterFor } from './support/decisions.ts'
import { Forger, Rewritten } from './support/forger.ts'
import { inspect } from './support/inspect.ts'
import { journey, none } from './support/journey.ts'
import { flipped, lieAbout, lieInAnswers, replaceRecord, swapped } from './support/liar.ts'
import { verdict } from './support/pages.ts'
import { go, settled, type Site } from './support/site.ts'
import { words } from './support/words.ts'

/** The sentences of the alarm; fails when there is none. */
async function alarm(page: Page): Promise<string> {
  const box = page.locator('.alarm').first()
  await box.waitFor()
  assert.equal(await box.getAttribute('role'), 'alert')
  const ground = await box.evaluate((element) => getComputedStyle(element).borderTopColor)
  assert.equal(ground, 'rgb(165, 35, 26)', 'the alarm is red')
  return box.innerText()
}

/** Whether the alarm says a finding, whatever stands in its place for numbers. */
function says(text: string, key: string): void {
  const sentence = words('en', key, { index: '\u0001', size: '\u0001', file: '\u0001', code: '\u0001' })
  const pattern = sentence.split('\u0001').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')
  assert.match(text, new RegExp(pattern))
}

async function afterClose(site: Site): Promise<string> {
  const found = (await decisions(site, 'CONFIRMED')).find((one) => one.results === 'AFTER_CLOSE')
  assert.ok(found, 'the demo has a confirmed decision with results after the close')
  return found.code
}

journey('a server that lies', (told) => {
  told('about an entry: one letter of it changed', async (site) => {
    const page = await site.visitor()
    await lieAbout(page, /^tile\/entries\//, (bytes) => (bytes.includes('log.opened') ? swapped(bytes, '"origin"', '"onigir"') : bytes))
    await go(page, '/audit/entry/0')
    const text = await alarm(page)
    says(text, 'record-finding-leaf-hash')
    assert.match(text, /leaf-hash/)
    assert.equal(await page.locator('section[aria-labelledby="said"]').count(), 0, 'what is not proved is not shown')
  })

  told('about a tile of hashes, although the entries are sound', async (site) => {
    const page = await site.visitor()
    await lieAbout(page, /^tile\/0\/000$/, (bytes) => flipped(bytes, 40))
    await go(page, '/audit/entry/1')
    says(await alarm(page), 'record-finding-tile-hash')
  })

  told('about a tile higher up', async (site) => {
    const page = await site.visitor()
    await lieAbout(page, /^tile\/1\//, (bytes) => flipped(bytes, 3))
    await go(page, '/audit')
    says(await alarm(page), 'record-finding-root')
  })

  told('about the root: the checkpoint’s signature no longer fits', async (site) => {
    const page = await site.visitor()
    await lieAbout(page, /^checkpoint$/, (bytes) => {
      const lines = bytes.toString().split('\n')
      lines[2] = Buffer.alloc(32, 7).toString('base64')
      return lines.join('\n')
    })
    await go(page, '/audit')
    says(await alarm(page), 'record-finding-signature')
    assert.equal(await page.locator('.entry-table').count(), 0)
  })

  told('with a checkpoint that is none', async (site) => {
    const page = await site.visitor()
    await lieAbout(page, /^checkpoint$/, () => 'all is well\n')
    await go(page, '/audit')
    says(await alarm(page), 'record-finding-checkpoint')
  })

  told('with a key of its own, to somebody who was here before', async (site) => {
    const page = await site.visitor()
    await go(page, '/audit')
    const thief = Forger.from(`PRIVATE+KEY+sabadell.claror.example/log+00000000+${Buffer.from([1, ...Array<number>(32).fill(5)]).toString('base64')}`)
    await replaceRecord(page, await Rewritten.read(site.server.url, thief))
    await go(page, '/audit')
    says(await alarm(page), 'record-finding-signature')
  })

  told('by putting an old record back: in four ways to look at it', async (site) => {
    const before = await Rewritten.read(site.server.url, await Forger.of(site.server.data))
    const open = await openDecision(site, 'LIVE')
    await castByApi(site, open, await voterFor(site, open), 'AGAINST')
    await waitFor(site, before.leaves.length)
    none(
      await inspect(site, 'audit-red', '/audit', async (page, language) => {
        await go(page, '/audit', language)
        await replaceRecord(page, before)
        await go(page, '/audit', language)
        const text = await alarm(page)
        if (language === 'en') says(text, 'record-finding-older')
      }),
    )
  })

  told('by rewriting history under the council’s own key: whoever was here before has the proof of it', async (site) => {
    const forger = await Forger.of(site.server.data)
    const honest = await Rewritten.read(site.server.url, forger)
    const rewritten = honest.with((leaves) => leaves.map((leaf, at) => (at === 2 ? Buffer.from(leaf.toString().replace('"v":1', '"v":2')) : leaf)))
    const longer = rewritten.with((leaves) => [...leaves, leaves[1] ?? Buffer.alloc(0)])
    for (const record of [rewritten, longer]) {
      const page = await site.visitor()
      await go(page, '/audit')
      await replaceRecord(page, record)
      await go(page, '/audit')
      says(await alarm(page), 'record-finding-consistency')
      const evidence = page.getByRole('link', { name: words('en', 'record-evidence-both') })
      const file = decodeURIComponent((await evidence.getAttribute('href')) ?? '')
      assert.equal(file.split(`— ${forger.name} `).length, 3, 'both signed notes are in the evidence')
      await site.closeVisitors()
    }
    // To a newcomer the same record looks sound: only memory, a witness or another reader can tell.
    const newcomer = await site.visitor()
    await replaceRecord(newcomer, rewritten)
    await go(newcomer, '/audit')
    assert.equal(await newcomer.locator('.alarm').count(), 0)
  })

  told('differently to two people: each sees it by the checkpoint of the other', async (site) => {
    const forger = await Forger.of(site.server.data)
    const honest = await Rewritten.read(site.server.url, forger)
    const other = honest.with((leaves) => leaves.slice(0, -1).concat(leaves.slice(0, 1)))
    const page = await site.visitor()
    await go(page, '/audit/consistency')
    await page.getByText(words('en', 'compare-paste'), { exact: true }).click()
    await page.getByLabel(words('en', 'compare-paste-field')).fill('no checkpoint')
    await page.getByRole('button', { name: words('en', 'compare-paste-do') }).click()
    await page.locator('#field-note-error').waitFor()
    await page.getByLabel(words('en', 'compare-paste-field')).fill(other.file('checkpoint')?.toString() ?? '')
    await page.getByRole('button', { name: words('en', 'compare-paste-do') }).click()
    says(await alarm(page), 'record-finding-consistency')
    assert.match(await page.locator('section[aria-labelledby="compared"]').innerText(), new RegExp(words('en', 'explorer-inconsistent')))
  })

  told('about what a sealed ballot was opened to: in four ways to look at it', async (site) => {
    const code = await afterClose(site)
    none(
      await inspect(site, 'decision-red', `/decisions/${code}`, async (page, language) => {
        await lieAbout(page, /^openings\.jsonl$/, (bytes) => bytes.toString().replaceAll('"value":"for"', '"value":"against"'))
        await go(page, `/decisions/${code}`, language)
        assert.equal(await verdict(page), 'wrong')
        const text = await alarm(page)
        if (language === 'en') says(text, 'record-finding-opening')
      }),
    )
  })

  told('by keeping an opening back: that is said as what it is, no proof of wrong', async (site) => {
    const code = await afterClose(site)
    const page = await site.visitor()
    await lieAbout(page, /^openings\.jsonl$/, (bytes) => bytes.toString().split('\n').filter((line) => !line.includes('/data/choice')).join('\n'))
    await go(page, `/decisions/${code}`)
    await verdict(page)
    const notice = page.locator('.verify .notice-warning')
    assert.match(await notice.innerText(), new RegExp(words('en', 'record-finding-opening-missing')))
  })

  told('about the figures on a decision’s page', async (site) => {
    const [confirmed] = await decisions(site, 'CONFIRMED')
    const page = await site.visitor()
    const change = (text: string) => text.replace(/"figures":\{"for":(\d+),"against":(\d+)/, (_, inFavour, against) => `"figures":{"for":${against},"against":${inFavour}`)
    await lieInAnswers(page, 'VerifyDecision', change)
    await go(page, `/decisions/${confirmed?.code}`)
    assert.equal(await verdict(page), 'wrong')
    says(await alarm(page), 'record-finding-page-figures')
    assert.ok((await page.locator('.verify-table .differs').count()) > 0, 'what differs is marked')
  })

  told('about one line of the roll call, and about the text that was decided', async (site) => {
    const [confirmed] = await decisions(site, 'CONFIRMED')
    const page = await site.visitor()
    await lieInAnswers(page, 'VerifyRoll', (text) => text.replace('"choice":"FOR"', '"choice":"AGAINST"'))
    await lieInAnswers(page, 'VerifyDecision', (text) => text.replace('"body":"', '"body":"Not '))
    await go(page, `/decisions/${confirmed?.code}`)
    assert.equal(await verdict(page), 'wrong')
    const text = await alarm(page)
    says(text, 'record-finding-page-roll')
    says(text, 'record-finding-page-text')
  })

  told('about where an entry stands', async (site) => {
    const page = await site.visitor()
    const [confirmed] = await decisions(site, 'CONFIRMED')
    await lieInAnswers(page, 'EntryPlace', (text) => text.replace(/"index":\d+/, '"index":1'))
    await go(page, `/decisions/${confirmed?.code}`)
    await page.locator('.record a').first().click()
    says(await alarm(page), 'record-finding-eid')
  })

  told('by saying nothing: that is no alarm, but not green either', async (site) => {
    const page = await site.visitor()
    site.expect(/404 .*\/log\//)
    site.expect(/Failed to load resource/)
    await page.route('**/log/tile/entries/**', (route) => route.fulfill({ status: 404, body: '' }))
    await go(page, '/audit/entry/5')
    const notice = page.locator('.notice-warning').first()
    await notice.waitFor()
    assert.match(await notice.innerText(), new RegExp(words('en', 'record-unfinished')))
    assert.equal(await page.locator('.alarm').count(), 0)
    await settled(page)
  })
})

async function waitFor(site: Site, from: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const note = await (await fetch(`${site.server.url}/log/checkpoint`)).text()
    if (Number(note.split('\n')[1]) > from) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('the record did not grow')
}
