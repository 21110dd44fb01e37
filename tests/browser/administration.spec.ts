import assert from 'node:assert/strict'
import { who } from './support/accounts.ts'
import { problemsOf } from './support/inspect.ts'
import { journey, none } from './support/journey.ts'
import { signIn } from './support/pages.ts'
import { LANGUAGES, WIDTHS, go, settled } from './support/site.ts'
import { words } from './support/words.ts'

const TITLE = 'Open the municipal archive of solidarity to everybody'

journey('those who run the council', (told) => {
  told('draft a decision and announce it; then everybody reads it', async (site) => {
    const page = await site.visitor({ language: 'en' })
    await signIn(page, who(await site.accounts(), (account) => account.role === 'secretary'))
    await go(page, '/admin/decisions/new')
    // One tab a language; the main one of the council stands in front.
    const field = (key: string) => page.getByRole('textbox', { name: words('en', key, { language: '' }).trim() }).first()
    await field('conduct-title-in').fill(TITLE)
    await field('conduct-summary-in').fill('What was given to all is kept where all may see it.')
    await field('conduct-body-in').fill('The archive opens on weekdays.\n\nIts catalogue is public.')
    none(await problemsOf(page, 'admin-draft'))
    await page.getByRole('button', { name: words('en', 'conduct-save-draft') }).click()
    await page.waitForURL(/\/admin\/decisions\/[0-9a-f-]{36}$/)
    await settled(page)

    const stranger = await site.visitor({ language: 'en' })
    await go(stranger, '/decisions')
    assert.equal(await stranger.getByText(TITLE).count(), 0, 'a draft is seen by nobody else')

    await page.getByRole('button', { name: words('en', 'conduct-call-open') }).click()
    const dialog = page.getByRole('dialog')
    const button = dialog.getByRole('button', { name: words('en', 'conduct-call'), exact: true })
    await button.click()
    await dialog.getByRole('link', { name: words('en', 'conduct-time-missing') }).waitFor()
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16)
    await dialog.getByLabel(words('en', 'conduct-closes-time')).fill(tomorrow)
    none(await problemsOf(page, 'admin-announce'))
    await button.click()
    await page.waitForURL(/\/en\/decisions\/D-/)
    await settled(page)

    await go(stranger, '/decisions')
    await stranger.getByRole('link', { name: TITLE }).first().click()
    await stranger.waitForURL(/\/decisions\/D-/)
    await stranger.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    await stranger.getByText('Its catalogue is public.').waitFor()
  })

  told('find their pages well in both directions, wide and narrow', async (site) => {
    const problems: string[] = []
    const accounts = await site.accounts()
    const administrator = who(accounts, (account) => account.role === 'administrator')
    for (const language of LANGUAGES) {
      for (const width of WIDTHS) {
        const page = await site.visitor({ language, width })
        await signIn(page, administrator, language)
        for (const [name, path] of [
          ['admin', '/admin'],
          ['admin-organisations', '/admin/organisations'],
          ['admin-people', '/admin/people'],
          ['admin-roles', '/admin/roles'],
          ['me', '/me'],
        ] as const) {
          await go(page, path, language)
          problems.push(...(await problemsOf(page, name)))
        }
        await site.closeVisitors()
      }
    }
    none(problems)
  })

  told('a representative does not get in, and is told who may', async (site) => {
    const page = await site.visitor({ language: 'en' })
    await signIn(page, who(await site.accounts(), (account) => account.role === 'representative'))
    await go(page, '/admin/people/new')
    assert.equal(await page.getByRole('main').getByRole('textbox').count(), 0, 'no form is offered')
    none(await problemsOf(page, 'admin-refused'))
  })
})
