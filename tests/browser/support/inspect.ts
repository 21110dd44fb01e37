/** One page in every way people meet it: two directions, two widths; axe, layout, a picture. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { accessibilityProblems } from './axe.ts'
import { layoutProblems } from './layout.ts'
import { LANGUAGES, WIDTHS, go, type Language, type Site, type Width } from './site.ts'

/** npm runs its scripts in this package's directory. */
const PICTURES = join(process.cwd(), '../../target/screenshots')

/** What is wrong with the page as it stands now; a picture of it is kept under `name`. */
export async function problemsOf(page: Page, name: string): Promise<string[]> {
  const { language, direction } = await page.evaluate(() => ({
    language: document.documentElement.lang,
    direction: document.documentElement.dir,
  }))
  const width = page.viewportSize()?.width ?? 0
  const where = `${name}-${language}-${width}`
  // Scrolled down, the header lies over text, and axe cannot tell the text's ground.
  await page.evaluate(() => {
    for (const one of [window, ...document.querySelectorAll('dialog[open]')]) one.scrollTo({ top: 0, behavior: 'instant' })
  })
  await mkdir(PICTURES, { recursive: true })
  await page.screenshot({ path: join(PICTURES, `${where}.png`), fullPage: true })

  const problems = [...(await accessibilityProblems(page)), ...(await layoutProblems(page))]
  if (direction !== (language === 'ar' ? 'rtl' : 'ltr')) problems.push(`dir="${direction}" with lang="${language}"`)
  const headings = await page.locator('h1').count()
  if (headings !== 1) problems.push(`${headings} headings of the first level`)
  if ((await page.title()).trim() === '') problems.push('no title')
  return problems.map((problem) => `${where}: ${problem}`)
}

/**
 * Looks at an address in Arabic and English, wide and narrow. `prepare` brings the page into the
 * state to be looked at (signs in, opens a dialog); by default it is only opened.
 */
export async function inspect(
  site: Site,
  name: string,
  path: string,
  prepare: (page: Page, language: Language, width: Width) => Promise<void> = async (page, language) => go(page, path, language),
): Promise<string[]> {
  const problems: string[] = []
  for (const language of LANGUAGES) {
    for (const width of WIDTHS) {
      const page = await site.visitor({ language, width })
      await prepare(page, language, width)
      problems.push(...(await problemsOf(page, name)))
      await site.closeVisitors()
    }
  }
  return [...problems, ...site.complaints()]
}
