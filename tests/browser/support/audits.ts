/** The pages of an audit, as those on them see them. */
import type { Locator, Page } from 'playwright-core'
import { settled, type Language } from './site.ts'
import { words } from './words.ts'

/** A page about audits in one language. */
export class AuditPage {
  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {}

  async open(path = ''): Promise<void> {
    await this.page.goto(`/${this.language}/audit/engagements${path}`)
    await settled(this.page)
  }

  text(key: string, args: Record<string, string | number> = {}): string {
    return words(this.language, key, args)
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  button(key: string, within: Locator = this.page.locator('main')): Locator {
    return within.getByRole('button', { name: this.text(key), exact: true })
  }

  /** The card of a finding, by its number in this audit. */
  finding(number: number): Locator {
    return this.page.locator(`section.finding[aria-labelledby="finding-${number}"]`)
  }

  /** Fills the fields of the form that is open, by their names. */
  async fill(fields: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(fields)) await this.page.locator(`#field-${name}`).fill(value)
  }

  /** Sends the form in the dialog and waits until the page says what was recorded. */
  async send(key: string, done: string): Promise<void> {
    await this.button(key, this.dialog).click()
    await this.dialog.waitFor({ state: 'hidden' })
    await this.recorded(done)
  }

  /** Waits until the page says that this was recorded; marks that keep scripts apart are not looked at. */
  async recorded(done: string): Promise<void> {
    const said = (words: string) => document.querySelector('.recorded')?.textContent?.replace(/[\u2068\u2069]/g, '').includes(words)
    await this.page.waitForFunction(said, done)
    await settled(this.page)
  }

  /** Sends a form that is not ready, and waits for the summary of what is missing, which has the focus. */
  async refused(key: string, within: Locator): Promise<void> {
    await this.button(key, within).click()
    await this.page.locator('.error-summary:focus').waitFor()
  }
}

/** A day so many days from now, as a date field takes it. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
