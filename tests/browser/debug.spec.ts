import { castByApi, openDecision, voterFor } from './support/decisions.ts'
import { problemsOf } from './support/inspect.ts'
import { journey } from './support/journey.ts'
import { DecisionPage, signIn } from './support/pages.ts'
import { words } from './support/words.ts'
journey('debug', (told) => {
  told('form', async (site) => {
    const open = await openDecision(site, 'LIVE')
    const page = await site.visitor({ language: 'en' })
    await signIn(page, await voterFor(site, open))
    const decision = new DecisionPage(page, 'en')
    await decision.open(open.code)
    await decision.button('decisions-cast').click()
    const message = page.getByRole('link', { name: words('en', 'decisions-choose-first') })
    await message.waitFor()
    console.log('before', await page.locator('.ballot').first().innerText())
    await decision.choice('for').check()
    await decision.button('decisions-cast')
    const other = await voterFor(site, open, 3)
    await castByApi(site, open, other, 'AGAINST')
    for (let i = 0; i < 6; i++) { await new Promise((r) => setTimeout(r, 1000)); console.log(i, await decision.choice('for').isChecked(), await decision.figures()) }
    console.log((await problemsOf(page, 'debug')).length)
    console.log('after', await message.count(), await page.locator('.ballot').first().innerText())
    await page.screenshot({ path: '/tmp/w/dbg.png' })
  })
})
