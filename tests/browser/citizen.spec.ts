import assert from 'node:assert/strict'
import { decisions, openDecision } from './support/decisions.ts'
import { inspect } from './support/inspect.ts'
import { journey, none } from './support/journey.ts'
import { layoutProblems } from './support/layout.ts'
import { DecisionPage } from './support/pages.ts'
import { go, settled } from './support/site.ts'
import { words } from './support/words.ts'

journey('a citizen reads', (told) => {
  told('the list of decisions, and finds one by its words', async (site) => {
    none(await inspect(site, 'decisions', '/decisions'))
    const page = await site.visitor({ language: 'en' })
    await go(page, '/decisions')
    const rows = page.locator('.decision-rows > li')
    const all = await rows.count()
    assert.ok(all > 3, `${all} decisions are shown`)
    const title = await rows.last().getByRole('heading').innerText()
    await page.getByLabel(words('en', 'decisions-search')).fill(title)
    await page.waitForURL(/q=/)
    await page.waitForFunction((before) => document.querySelectorAll('.decision-rows > li').length < before, all)
    assert.ok((await rows.first().getByRole('heading').innerText()).includes(title))
  })

  told('a confirmed decision: its result, the checks of the rule, who voted how, its entries', async (site) => {
    const [confirmed] = await decisions(site, 'CONFIRMED')
    assert.ok(confirmed, 'the demo has a confirmed decision')
    none(await inspect(site, 'decision-confirmed', `/decisions/${confirmed.code}`))

    const page = await site.visitor({ language: 'en' })
    const decision = new DecisionPage(page, 'en')
    await decision.open(confirmed.code)
    for (const key of ['decisions-result', 'decisions-roll-call', 'decisions-record', 'decisions-full-text']) {
      await page.getByRole('heading', { name: words('en', key), exact: true }).first().waitFor()
    }
    assert.match(await decision.figures(), new RegExp(words('en', 'decisions-quorum')))
    assert.equal(await page.locator('#your-vote').count(), 0, 'there is nothing to vote on')
  })

  told('an open decision, which says who may vote and offers to sign in', async (site) => {
    const open = await openDecision(site, 'LIVE')
    none(await inspect(site, 'decision-open', `/decisions/${open.code}`))
    const page = await site.visitor({ language: 'en' })
    await new DecisionPage(page, 'en').open(open.code)
    await page.getByRole('link', { name: words('en', 'decisions-vote-sign-in') }).click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  told('the same decision without JavaScript', async (site) => {
    const [confirmed] = await decisions(site, 'CONFIRMED')
    assert.ok(confirmed, 'the demo has a confirmed decision')
    const page = await site.visitor({ language: 'en', javaScript: false })
    await page.goto(`/en/decisions/${confirmed.code}`)
    assert.match(await page.locator('main').innerText(), new RegExp(confirmed.code))
    assert.ok((await page.locator('main table, main dl').count()) > 0, 'figures stand in a table or list')
  })

  told('the language of the page changes, and the decision stays', async (site) => {
    const [confirmed] = await decisions(site, 'CONFIRMED')
    assert.ok(confirmed, 'the demo has a confirmed decision')
    const page = await site.visitor({ language: 'en' })
    await new DecisionPage(page, 'en').open(confirmed.code)
    await page.goto(`/ar/decisions/${confirmed.code}`)
    await settled(page)
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl')
    await page.getByRole('heading', { name: words('ar', 'decisions-result'), exact: true }).first().waitFor()
  })
})

/** Words are longer in some languages than in others: what fits in English need not fit. */
journey('a citizen with a telephone', (told) => {
  for (const language of ['ca', 'es', 'fr'] as const) {
    told(`finds no page wider than the window in ${language}`, async (site) => {
      const open = await openDecision(site, 'LIVE')
      const [confirmed] = await decisions(site, 'CONFIRMED')
      const pages = ['/', '/members', '/decisions', `/decisions/${open.code}`, `/decisions/${confirmed?.code}`, '/audit', '/audit/entry/3', '/audit/consistency', '/audit/engagements', '/audit/engagements/A-2026-001', '/check', '/sign-in', '/accessibility', '/privacy']
      const page = await site.visitor({ language, width: 390 })
      const problems: string[] = []
      for (const path of pages) {
        await go(page, path, language)
        problems.push(...(await layoutProblems(page)).map((problem) => `${path}: ${problem}`))
      }
      none(problems)
    })
  }
})
