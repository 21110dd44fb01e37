/** What people do on pages that many journeys share. */
import type { Page } from 'playwright-core'
import type { Account } from './accounts.ts'
import { settled, type Language } from './site.ts'
import { words } from './words.ts'

/** Signs in by the page for it, and waits until the page says so. */
export async function signIn(page: Page, account: Account, language: Language = 'en'): Promise<void> {
  await page.goto(`/${language}/sign-in`)
  await settled(page)
  await page.getByLabel(words(language, 'shared-email')).fill(account.email)
  await page.getByLabel(words(language, 'shared-password')).fill(account.password)
  await page.getByRole('button', { name: words(language, 'shared-sign-in'), exact: true }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
  await settled(page)
}
