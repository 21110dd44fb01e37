/** What a broken layout looks like to a program: axe does not see any of this. */
import type { Page } from 'playwright-core'

/**
 * Nothing wider than the window, no text squeezed into a column of a few letters, no card over
 * another, no text over another. One line a finding; nothing when the page is well.
 */
export function layoutProblems(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const problems: string[] = []
    const root = document.documentElement
    const tell = (element: Element) => {
      const name = element.localName + (element.id ? `#${element.id}` : '') + [...element.classList].map((c) => `.${c}`).join('')
      return `${name} “${(element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)}”`
    }
    const box = (element: Element) => element.getBoundingClientRect()

    /** Seen by the eye: drawn, and not one of the texts kept for screen readers alone. */
    const isSeen = (element: Element) => {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
      for (let one: Element | null = element; one; one = one.parentElement) {
        const { width, height } = box(one)
        const { overflowX, clipPath, display } = getComputedStyle(one)
        if (display === 'contents' || display === 'inline') continue
        if ((width <= 1 || height <= 1) && (overflowX !== 'visible' || clipPath !== 'none')) return false
      }
      const { right, bottom } = box(element)
      return right > 0 || bottom > 0
    }
    /** In a region that scrolls by itself, or that cuts off on purpose. */
    const isInScroller = (element: Element) => {
      for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
        if (getComputedStyle(one).overflowX !== 'visible') return true
      }
      return false
    }
    /** Stays where it is while the page scrolls: it lies over others by design. */
    const isAfloat = (element: Element) => {
      for (let one: Element | null = element; one; one = one.parentElement) {
        if (['fixed', 'sticky'].includes(getComputedStyle(one).position)) return true
      }
      return false
    }

    // Width
    if (root.scrollWidth > root.clientWidth + 1) {
      problems.push(`the page is ${root.scrollWidth} px wide in a window of ${root.clientWidth} px`)
    }
    const all = [...document.body.querySelectorAll('*')].filter(isSeen)
    for (const element of all) {
      const { left, right } = box(element)
      if ((right > root.clientWidth + 1 || left < -1) && !isInScroller(element) && element.closest('svg') === null) {
        problems.push(`sticks out of the window (${Math.round(left)} to ${Math.round(right)} px): ${tell(element)}`)
      }
    }

    // Squeezed text: in a box under 6 em, broken into several lines
    const ownText = (element: Element) => [...element.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE && n.textContent?.trim())
    const textRects = (element: Element) =>
      ownText(element).flatMap((node) => {
        const range = document.createRange()
        range.selectNodeContents(node)
        return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0)
      })
    const texts = all.filter((element) => ownText(element).length > 0 && element.closest('svg') === null)
    const blockOf = (element: Element) => {
      let one: Element = element
      while (one.parentElement && ['inline', 'contents'].includes(getComputedStyle(one).display)) one = one.parentElement
      return one
    }
    for (const element of texts) {
      const block = blockOf(element)
      const em = parseFloat(getComputedStyle(element).fontSize)
      const lines = new Set(textRects(element).map((rect) => Math.round(rect.top)))
      if (box(block).width < 6 * em && lines.size > 1) {
        problems.push(`text squeezed to ${(box(block).width / em).toFixed(1)} em in ${lines.size} lines: ${tell(element)}`)
      }
    }

    // Overlaps
    const overlap = (a: DOMRect, b: DOMRect) => {
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      return width > 2 && height > 2
    }
    const cards = all.filter((element) => element.matches('.card, [class$="-card"], article, .ds-card') && !isAfloat(element))
    cards.forEach((one, index) => {
      for (const other of cards.slice(index + 1)) {
        if (!one.contains(other) && !other.contains(one) && overlap(box(one), box(other))) {
          problems.push(`one card over another: ${tell(one)} and ${tell(other)}`)
        }
      }
    })
    const still = texts.filter((element) => !isAfloat(element) && !isInScroller(element))
    const pieces = still.flatMap((element) => textRects(element).map((rect) => ({ element, rect })))
    const told = new Set<string>()
    pieces.forEach((one, index) => {
      for (const other of pieces.slice(index + 1)) {
        if (one.element === other.element || !overlap(shrunk(one.rect), shrunk(other.rect))) continue
        const line = `one text over another: ${tell(one.element)} and ${tell(other.element)}`
        if (!told.has(line)) problems.push(line)
        told.add(line)
      }
    })
    /** A line's box is taller than its letters: neighbours may touch. */
    function shrunk(rect: DOMRect): DOMRect {
      return new DOMRect(rect.x, rect.y + rect.height * 0.2, rect.width, rect.height * 0.6)
    }
    return problems
  })
}
