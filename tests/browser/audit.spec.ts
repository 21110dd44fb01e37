import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { Api } from './support/api.ts'
import { who } from './support/accounts.ts'
import { castByApi, decisions, openDecision, voterFor } from './support/decisions.ts'
import { inspect, problemsOf } from './support/inspect.ts'
import { journey, none } from './support/journey.ts'
import { verdict } from './support/pages.ts'
import { go, settled, type Site } from './support/site.ts'
import { words } from './support/words.ts'

const SEEN = 'claror.record'

/** What this device remembers, as the page keeps it. */
async function memory(page: Page): Promise<{ vkey: string; source: string; seen: { size: number }[] }> {
  return JSON.parse((await page.evaluate((place) => localStorage.getItem(place), SEEN)) ?? 'null') as never
}

async function size(site: Site): Promise<number> {
  return Number((await (await fetch(`${site.server.url}/log/checkpoint`)).text()).split('\n')[1])
}

/** Waits until the signed record has grown. */
async function grown(site: Site, from: number): Promise<void> {
  for (let attempt = 0; (await size(site)) <= from; attempt += 1) {
    if (attempt > 100) throw new Error('the record did not grow')
    await new Promise((done) => setTimeout(done, 100))
  }
}

journey('a reader checks the record', (told) => {
  told('without JavaScript: its newest entries, one of them as published, a receipt’s address', async (site) => {
    const page = await site.visitor({ javaScript: false })
    await page.goto('/en/audit')
    const main = page.locator('main')
    assert.match(await main.innerText(), new RegExp(words('en', 'explorer-title')))
    await main.locator('a[href*="/audit/entry/"]').last().click()
    await page.waitForURL(/\/audit\/entry\/\d+$/)
    assert.match(await main.locator('pre').innerText(), /"v":1\}$/)
    site.expect(/404 .*\/audit\/entry\/999999/)
    assert.equal((await page.goto('/en/audit/entry/999999'))?.status(), 404)
  })

  told('and an address of an earlier version leads to the entry', async (site) => {
    const page = await site.visitor()
    await page.goto('/en/audit/entry/1')
    await settled(page)
    const eid = await page.locator('.fields-end .code').innerText()
    await page.goto(`/en/check?entry=${eid}`)
    await page.waitForURL(/audit\/entry/)
    await page.getByText(words('en', 'explorer-proof-checked')).first().waitFor()
  })

  told('its pages, in two directions and two widths', async (site) => {
    none(await inspect(site, 'audit', '/audit'))
    none(await inspect(site, 'audit-entry', '/audit/entry/3'))
    const [confirmed] = await decisions(site, 'CONFIRMED')
    none(await inspect(site, 'audit-subject', `/audit/subject/${confirmed?.id}`))
    none(await inspect(site, 'audit-consistency', '/audit/consistency'))
    none(await inspect(site, 'audit-check', '/check'))
  })

  told('and the first visit says plainly whose key it trusts; the next one notices that nothing is lost', async (site) => {
    const page = await site.visitor()
    await go(page, '/audit')
    await page.getByText(words('en', 'record-first-visit'), { exact: true }).waitFor()
    assert.equal((await memory(page)).source, 'site')
    const before = await size(site)
    const open = await openDecision(site, 'LIVE')
    await castByApi(site, open, await voterFor(site, open), 'FOR')
    await grown(site, before)
    await go(page, '/audit')
    await page.getByText(words('en', 'explorer-health-extends'), { exact: true }).waitFor()
    assert.equal(await page.locator('.alarm').count(), 0)
    assert.ok((await memory(page)).seen.length === 2, 'both checkpoints are remembered')
    await page.getByRole('button', { name: words('en', 'explorer-key-compared') }).click()
    await page.getByText(/You confirmed this key/).waitFor()
    assert.equal((await memory(page)).source, 'reader')

    await page.goto(`/en/audit/consistency?from=${before}`)
    await settled(page)
    await page.locator('.compared-verdict').waitFor()
    assert.match(await page.locator('section[aria-labelledby="compared"]').innerText(), new RegExp(words('en', 'explorer-consistent')))
    none(await problemsOf(page, 'audit-grown'))
  })

  told('a key that is none is refused; a key from elsewhere is kept, and what it did not sign is red', async (site) => {
    const page = await site.visitor()
    await go(page, '/audit')
    await page.getByRole('button', { name: words('en', 'explorer-key-own') }).click()
    const field = page.getByLabel(words('en', 'explorer-key-field'))
    const keep = page.getByRole('button', { name: words('en', 'explorer-key-keep') })
    await field.fill('no key')
    await keep.click()
    await page.locator('#field-key-error').waitFor()
    await field.fill('council.example/log+8aa14683+AepKbGPinFIKvvVQexMuxfmVR3auvr57kkIe6mkURtIs')
    await keep.click()
    await page.locator('.alarm').waitFor()
    assert.match(await page.locator('.alarm').innerText(), new RegExp(words('en', 'record-finding-signature')))
    assert.equal(await page.locator('.entry-table').count(), 0, 'nothing is shown that is not proved')
    await page.getByRole('button', { name: words('en', 'explorer-key-own') }).click()
    await page.getByRole('button', { name: words('en', 'explorer-key-forget') }).click()
    await page.locator('.entry-table').waitFor()
    assert.equal((await memory(page)).source, 'site', 'after forgetting, it is a first visit again')
  })

  told('an entry is found by act, organisation, day, number and words, each with its proof', async (site) => {
    const page = await site.visitor()
    await go(page, '/audit?act=decision.called')
    const rows = page.locator('.entry-table tbody tr')
    await rows.first().waitFor()
    const acts = await page.locator('.entry-table tbody td:nth-child(3) .cell-value').allInnerTexts()
    assert.deepEqual([...new Set(acts)], [words('en', 'events-decision-called')])
    assert.match(await page.locator('.extent').innerText(), /nothing that fits was left out/)

    const [confirmed] = await decisions(site, 'CONFIRMED')
    await page.getByLabel(words('en', 'explorer-search'), { exact: true }).first().fill(confirmed?.code ?? '')
    await page.getByLabel(words('en', 'explorer-act')).selectOption('')
    await page.getByRole('button', { name: words('en', 'explorer-search-do') }).click()
    await page.waitForURL(/q=D-/)
    await settled(page)
    const about = await page.locator('.entry-table tbody td:nth-child(4)').allInnerTexts()
    assert.ok(about.length > 3 && about.every((text) => text.includes(confirmed?.code ?? '?')), about.join())

    await page.goto('/en/audit?from=2000-01-01&until=2000-01-02')
    await settled(page)
    await page.getByText(words('en', 'explorer-none'), { exact: true }).waitFor()

    await page.getByLabel(words('en', 'explorer-search'), { exact: true }).first().fill('0')
    await page.getByRole('button', { name: words('en', 'explorer-search-do') }).click()
    await page.waitForURL(/entry\/0$/)
    await page.getByText(words('en', 'explorer-proof-checked')).first().waitFor()
    assert.match(await page.locator('section[aria-labelledby="said"]').innerText(), new RegExp(words('en', 'events-log-opened')))
  })

  told('a member’s page, a decision and a receipt lead to their entries', async (site) => {
    const page = await site.visitor()
    const api = await Api.signIn(site, who(await site.accounts(), (account) => account.role === 'secretary'))
    const data = await api.run<{ organisations: { nodes: { code: string; entry: { eid: string } | null }[] } }>(
      'query { organisations(first: 1) { nodes { code entry { eid } } } }',
    )
    const [member] = data.organisations.nodes
    await go(page, `/members/${member?.code}`)
    await page.locator(`a[href="/en/audit/entry/${member?.entry?.eid}"]`).click()
    await page.getByText(words('en', 'explorer-proof-checked')).first().waitFor()
    assert.match(await page.locator('section[aria-labelledby="published"]').innerText(), new RegExp(member?.entry?.eid ?? '?'))
  })

  told('and every result counted again on the reader’s own device comes out as it was published', async (site) => {
    const counted = [...(await decisions(site, 'CONFIRMED')), ...(await decisions(site, 'CLOSED'))]
    assert.ok(counted.some((one) => one.results === 'AFTER_CLOSE') && counted.some((one) => one.results === 'LIVE'))
    for (const { code } of counted) {
      const page = await site.visitor()
      await go(page, `/decisions/${code}`)
      assert.equal(await verdict(page), 'right', code)
      const tones = await page.locator('.verdicts > li').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-tone')))
      assert.deepEqual([...new Set(tones)], ['good'], `${code}: ${tones.join()}`)
      await site.closeVisitors()
    }
  })

  told('the panel, in two directions and two widths', async (site) => {
    const [confirmed] = await decisions(site, 'CONFIRMED')
    none(
      await inspect(site, 'decision-verified', `/decisions/${confirmed?.code}`, async (page, language) => {
        await go(page, `/decisions/${confirmed?.code}`, language)
        await verdict(page)
      }),
    )
  })
})
