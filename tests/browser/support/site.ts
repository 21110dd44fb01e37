/**
 * A browser on a running council: pages that complain about whatever goes wrong on them.
 */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { accounts, type Account } from './accounts.ts'
import { startServer, type Server } from './server.ts'

export type Language = 'ca' | 'es' | 'en' | 'fr' | 'ar'
export type Width = 1280 | 390

/** Left to right and right to left; a desk and a telephone. Every page is looked at in all four ways. */
export const LANGUAGES: readonly Language[] = ['en', 'ar']
export const WIDTHS: readonly Width[] = [1280, 390]

/** Names of councils for tests end so; the browser finds them on this machine. */
export const HOSTS = 'claror.example'

export interface Look {
  language?: Language
  width?: Width
  /** Another council of the installation, by its host name. */
  host?: string
  /** False for the page as a text browser or a search engine gets it. */
  javaScript?: boolean
}

/** A program, a browser, and what went wrong on the pages opened through it. */
export class Site {
  readonly #contexts = new Set<BrowserContext>()
  readonly #complaints: string[] = []
  /** A ballot's proof is asked for at once and is there with the next checkpoint: until then, 404. */
  readonly #expected: RegExp[] = [/404 .*\/log\/proof\//]

  private constructor(
    readonly server: Server,
    readonly browser: Browser,
  ) {}

  static async open(start: () => Promise<Server> = startServer): Promise<Site> {
    const server = await start()
    try {
      return new Site(server, await launch())
    } catch (error) {
      await server.stop().catch(() => undefined)
      throw error
    }
  }

  /** A fresh visitor: no cookie, no memory. */
  async visitor(look: Look = {}): Promise<Page> {
    const { language = 'en', width = 1280, javaScript = true, host } = look
    const baseURL = host === undefined ? this.server.url : this.server.url.replace('127.0.0.1', host)
    const context = await this.browser.newContext({
      baseURL,
      locale: language,
      viewport: width === 390 ? { width, height: 844 } : { width, height: 900 },
      hasTouch: width === 390,
      isMobile: width === 390,
      reducedMotion: 'reduce',
      javaScriptEnabled: javaScript,
      timezoneId: 'Europe/Madrid',
    })
    this.#contexts.add(context)
    context.setDefaultTimeout(20_000)
    const page = await context.newPage()
    this.#listen(page, baseURL)
    return page
  }

  /** Those who may sign in, by what they are in the demo council. */
  accounts(): Promise<Account[]> {
    return accounts(this.server.data)
  }

  /** Says that a complaint matching this is part of the test, for all pages opened by this site. */
  expect(complaint: RegExp): void {
    this.#expected.push(complaint)
  }

  /** What pages complained about since the last time, without what was expected. */
  complaints(): string[] {
    const told = this.#complaints.splice(0)
    return told.filter((complaint) => !this.#expected.some((pattern) => pattern.test(complaint)))
  }

  /** Closes the visitors; the program goes on. */
  async closeVisitors(): Promise<void> {
    const contexts = [...this.#contexts]
    this.#contexts.clear()
    await Promise.all(contexts.map((context) => context.close()))
  }

  async close(): Promise<void> {
    await this.closeVisitors()
    await this.browser.close()
    await this.server.stop()
  }

  #listen(page: Page, baseURL: string): void {
    const add = (complaint: string) => this.#complaints.push(`${new URL(page.url(), this.server.url).pathname}: ${complaint}`)
    page.on('pageerror', (error) => add(`exception: ${error.message}`))
    // Violations of the content security policy arrive as errors on the console, too.
    page.on('console', (message) => {
      if (message.type() === 'error') add(`console: ${message.text()} (${message.location().url})`)
    })
    page.on('response', (response) => {
      if (response.status() >= 500) add(`${response.status()} for ${response.request().method()} ${response.url()}`)
    })
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (url.protocol.startsWith('http') && url.origin !== baseURL) add(`asks a stranger: ${request.url()}`)
    })
    page.on('dialog', (dialog) => {
      add(`a dialog of type ${dialog.type()}: ${dialog.message()}`)
      void dialog.dismiss()
    })
  }
}

/** The installed Chromium, without its window. */
export function launch(): Promise<Browser> {
  const executablePath = process.env.CLAROR_TEST_CHROMIUM
  if (!executablePath) throw new Error('CLAROR_TEST_CHROMIUM names no browser: run these tests by `cargo xtask test --only browser`')
  // Chromium refuses its sandbox to root; in a container /dev/shm may be too small.
  const asRoot = process.getuid?.() === 0
  return chromium.launch({
    executablePath,
    args: [...(asRoot ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none', `--host-resolver-rules=MAP *.${HOSTS} 127.0.0.1`],
  })
}

/** Goes to an address below the language and waits until the page stands. */
export async function go(page: Page, path: string, language: Language = 'en'): Promise<void> {
  const response = await page.goto(`/${language}${path === '/' ? '' : path}`)
  if (!response) throw new Error(`no answer for ${path}`)
  await settled(page)
}

/** Waits until the page stands: drawn by the program (the server's text has given way), loaded, with its fonts. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('.site-header')?.checkVisibility() === true &&
      document.querySelector('h1') !== null &&
      document.querySelector('[aria-busy="true"], .skeleton') === null &&
      document.fonts.status === 'loaded',
  )
}
