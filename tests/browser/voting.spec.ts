import assert from 'node:assert/strict'
import { openDecision, voterFor } from './support/decisions.ts'
import { problemsOf } from './support/inspect.ts'
import { journey, none } from './support/journey.ts'
import { tabTo } from './support/keyboard.ts'
import { DecisionPage, signIn } from './support/pages.ts'
import { LANGUAGES, WIDTHS, settled } from './support/site.ts'
import { words } from './support/words.ts'

journey('a member votes', (told) => {
  told('casts, sees what was recorded, and replaces it', async (site) => {
    const open = await openDecision(site, 'LIVE')
    const page = await site.visitor({ language: 'en', width: 390 })
    await signIn(page, await voterFor(site, open))
    const decision = new DecisionPage(page, 'en')
    await decision.open(open.code)
    none(await problemsOf(page, 'ballot-empty'))

    await decision.choice('for').check()
    assert.equal(await decision.voted.count(), 0, 'choosing is not casting')
    await decision.button('decisions-cast').click()
    await decision.voted.waitFor()
    assert.match(await decision.voted.innerText(), new RegExp(words('en', 'shared-choice-for')))
    await decision.voted.getByRole('link').waitFor()
    none(await problemsOf(page, 'ballot-cast'))

    await decision.button('decisions-change').click()
    await decision.choice('against').check()
    await decision.button('decisions-cast-again').click()
    await decision.voted.getByText(words('en', 'shared-choice-against')).first().waitFor()

    await page.reload()
    await settled(page)
    assert.match(await decision.voted.innerText(), new RegExp(words('en', 'shared-choice-against')))
  })

  told('is asked to choose before casting, and the message leads to the choice', async (site) => {
    const open = await openDecision(site, 'LIVE')
    const page = await site.visitor({ language: 'en' })
    await signIn(page, await voterFor(site, open))
    const decision = new DecisionPage(page, 'en')
    await decision.open(open.code)
    await decision.button('decisions-cast').click()
    const message = page.getByRole('link', { name: words('en', 'decisions-choose-first') })
    await message.waitFor()
    none(await problemsOf(page, 'ballot-refused'))
    await message.click()
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('type')), 'radio')
  })

  told('does not overwrite in one window what was cast in another', async (site) => {
    const open = await openDecision(site, 'LIVE')
    const account = await voterFor(site, open)
    const pages = [await site.visitor({ language: 'en' }), await site.visitor({ language: 'en' })]
    const windows = pages.map((page) => new DecisionPage(page, 'en'))
    for (const window of windows) {
      await signIn(window.page, account)
      await window.open(open.code)
    }
    const [first, second] = windows as [DecisionPage, DecisionPage]
    await second.choice('against').check()
    await first.choice('for').check()
    await first.button('decisions-cast').click()
    await first.voted.waitFor()
    // The second window may have heard of it already; if not, its ballot is refused.
    const cast = second.button('decisions-cast')
    if (await cast.isVisible()) await cast.click().catch(() => undefined)
    await second.voted.getByText(words('en', 'shared-choice-for')).first().waitFor()
    await second.open(open.code)
    assert.match(await second.voted.innerText(), new RegExp(words('en', 'shared-choice-for')))
  })

  for (const language of LANGUAGES) {
    told(`votes with the keyboard alone, in ${language}`, async (site) => {
      const open = await openDecision(site, 'LIVE')
      const account = await voterFor(site, open)
      const page = await site.visitor({ language })
      await page.goto(`/${language}/sign-in`)
      await settled(page)
      await tabTo(page, `input[type="email"]`)
      await page.keyboard.type(account.email)
      await page.keyboard.press('Tab')
      await page.keyboard.type(account.password)
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))

      const decision = new DecisionPage(page, language)
      await decision.open(open.code)
      await tabTo(page, '.ballot input[type="radio"]')
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowDown')
      assert.ok(await decision.choice('against').isChecked(), 'the arrow keys move the choice')
      await tabTo(page, '.ballot button[type="submit"]')
      await page.keyboard.press('Enter')
      await decision.voted.waitFor()
      assert.ok((await decision.voted.innerText()).includes(words(language, 'shared-choice-against')))
      assert.ok(await decision.voted.evaluate((box) => box === document.activeElement), 'the focus is on what was recorded')
    })
  }

  told('sees no figure of a vote that shows its result at the close', async (site) => {
    const open = await openDecision(site, 'AFTER_CLOSE')
    const account = await voterFor(site, open)
    const page = await site.visitor({ language: 'en' })
    await signIn(page, account)
    const decision = new DecisionPage(page, 'en')
    await decision.open(open.code)
    await decision.choice('for').check()
    await decision.button('decisions-cast').click()
    await decision.voted.waitFor()
    await page.reload()
    await settled(page)
    const result = await decision.figures()
    assert.ok(result.includes(words('en', 'decisions-hidden-until-close')), result)
    assert.equal(await page.locator('section[aria-labelledby="result"] .result-bar').count(), 0)
  })

  told('finds the page well in both directions, wide and narrow, while voting', async (site) => {
    const problems: string[] = []
    const open = await openDecision(site, 'LIVE')
    const account = await voterFor(site, open)
    for (const language of LANGUAGES) {
      for (const width of WIDTHS) {
        const page = await site.visitor({ language, width })
        await signIn(page, account, language)
        await new DecisionPage(page, language).open(open.code)
        problems.push(...(await problemsOf(page, 'decision-voting')))
        await site.closeVisitors()
      }
    }
    none(problems)
  })
})
