/** What somebody without a mouse does. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** Presses Tab until the focus is on what the selector names, and asserts that it is seen there. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) {
      // A radio button may show its focus on the label that holds it.
      const ring = await page.evaluate(() => {
        const focused = document.activeElement ?? document.body
        return [focused, focused.closest('label')].some((element) => {
          if (!element) return false
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
          return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
        })
      })
      assert.ok(ring, `the focus on ${selector} is seen`)
      return
    }
  }
  throw new Error(`the keyboard does not reach ${selector}`)
}
