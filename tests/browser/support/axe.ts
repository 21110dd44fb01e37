/** axe-core on a page: WCAG 2.0–2.2, A and AA, and what axe calls best practice. */
import axe from 'axe-core'
import type { AxeResults, NodeResult, Result } from 'axe-core'
import type { Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/**
 * What axe finds wrong, one line a finding; nothing when the page is well. Text whose contrast axe
 * leaves undecided counts too: that is where it puts text of one colour on the same colour.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // Through the debugger, not as a script of the page: its content security policy stays as it is.
  await page.evaluate(axe.source)
  const results = (await page.evaluate(
    (tags) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations', 'incomplete'],
      }),
    TAGS,
  )) as AxeResults
  const undecided = results.incomplete.filter((result) => result.id === 'color-contrast')
  return [...results.violations.flatMap((found) => lines(found, '')), ...undecided.flatMap((found) => lines(found, ' (undecided)'))]
}

function lines(found: Result, note: string): string[] {
  return found.nodes.map((node) => `axe ${found.id}${note}: ${found.help} — ${where(node)}: ${why(node)}`)
}

function where(node: NodeResult): string {
  return `${node.target.join(' ')} ${node.html.slice(0, 160)}`
}

function why(node: NodeResult): string {
  return [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ')
}
