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

/** The page of a decision, as those on it see it. */
export class DecisionPage {
  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {}

  async open(code: string): Promise<void> {
    await this.page.goto(`/${this.language}/decisions/${code}`)
    await settled(this.page)
  }

  /** The form of one seat. */
  get ballot() {
    return this.page.locator('section[aria-labelledby="your-vote"] .ballot').first()
  }

  choice(name: 'for' | 'against' | 'abstain') {
    return this.ballot.getByRole('radio', { name: words(this.language, `shared-choice-${name}`), exact: true })
  }

  button(key: string) {
    return this.page.getByRole('button', { name: words(this.language, key), exact: true })
  }

  /** What the page says was recorded for the seat. */
  get voted() {
    return this.ballot.locator('.voted')
  }

  /** For, against, abstained, as the result shows them. */
  async figures(): Promise<string> {
    return (await this.page.locator('section[aria-labelledby="result"]').innerText()).replace(/\s+/g, ' ')
  }
}

/** The result as the panel of a decision's page found it: `right` or `wrong`. */
export async function verdict(page: Page): Promise<string | null> {
  await page.locator('section[aria-labelledby="verify"]').scrollIntoViewIfNeeded()
  const panel = page.locator('.verify[data-verified]')
  await panel.waitFor()
  return panel.getAttribute('data-verified')
}
