const REVEAL = 'claror:reveal'

/** Asks whatever hides an element (a tab's panel, a closed part) to show it, then gives it the focus. */
export function reveal(element: HTMLElement | null): void {
  element?.dispatchEvent(new CustomEvent(REVEAL, { bubbles: true }))
  element?.focus()
}

/** Calls `show` when something inside `element` is asked for; answers how to stop listening. */
export function onReveal(element: HTMLElement, show: () => void): () => void {
  element.addEventListener(REVEAL, show)
  return () => element.removeEventListener(REVEAL, show)
}
