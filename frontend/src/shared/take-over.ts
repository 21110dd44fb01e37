/** How long the server's text of a page stays at most once the program runs. */
const PATIENCE_MS = 5_000

/**
 * A place to draw the page in. What the server wrote for readers without scripts is already the page's text: it stays
 * until the drawn page has its content, then gives way at once, so that nothing blinks or jumps in between.
 */
export function takeOver(root: HTMLElement): HTMLElement {
  if (root.querySelector('h1') === null) {
    root.replaceChildren()
    return root
  }
  const written = [...root.childNodes]
  const page = document.createElement('div')
  page.hidden = true
  root.append(page)
  const give = () => {
    observer.disconnect()
    clearTimeout(timer)
    for (const node of written) node.remove()
    page.hidden = false
  }
  const observer = new MutationObserver(() => hasContent(page) && give())
  const timer = setTimeout(give, PATIENCE_MS)
  observer.observe(page, { childList: true, subtree: true })
  return page
}

/** The page's title is there, and more than a placeholder below it. */
function hasContent(page: HTMLElement): boolean {
  if (page.querySelector('main h1') === null) return false
  return page.querySelector('.skeleton') === null || page.querySelector('main :is(.card, .decision-row)') !== null
}
