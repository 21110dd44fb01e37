/** The address that was shown last; null before the first page. */
let shown: string | null = null
/** Whether the present page was reached by a link of this site. */
let byLink = false
/** Set by Back and Forward, where the browser itself knows how far down the reader was. */
let traversed = false

if (typeof window !== 'undefined') {
  window.addEventListener('popstate', () => {
    traversed = true
  })
}

const HASH_TRIES = 30
const HASH_PAUSE_MS = 100

/**
 * Called when a page's h1 appears. After navigation the focus moves to it and the page starts at its top; a page that
 * was opened afresh is left to the browser. When the same page draws its h1 anew (its data came), the focus follows
 * only if the reader has not put it elsewhere.
 */
export function arrive(h1: HTMLElement | null): void {
  const { pathname, hash } = window.location
  const moved = shown !== null && shown !== pathname
  shown = pathname
  if (moved) {
    byLink = true
    if (!traversed) window.scrollTo(0, 0)
    traversed = false
    h1?.focus({ preventScroll: true })
  } else if (byLink && document.activeElement === document.body) {
    h1?.focus({ preventScroll: true })
  }
  if (hash.length > 1 && !hash.includes('=')) void reveal(hash.slice(1))
}

/** Goes to the part of the page that the address names, as soon as it is there. */
async function reveal(id: string): Promise<void> {
  for (let attempt = 0; attempt < HASH_TRIES; attempt += 1) {
    const target = document.getElementById(id)
    if (target) return target.scrollIntoView()
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    await new Promise((done) => setTimeout(done, HASH_PAUSE_MS))
  }
}
