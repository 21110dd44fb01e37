import { useEffect, useState } from 'preact/hooks'

/** The present instant in milliseconds, renewed every `every` milliseconds while the page is looked at. */
export function useNow(every = 30_000): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = window.setInterval(() => document.visibilityState === 'visible' && setNow(Date.now()), every)
    return () => window.clearInterval(timer)
  }, [every])
  return now
}

/** Whether a CSS media query holds; follows changes. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => window.matchMedia(query).matches)
  useEffect(() => {
    const list = window.matchMedia(query)
    const update = () => setHolds(list.matches)
    update()
    list.addEventListener('change', update)
    return () => list.removeEventListener('change', update)
  }, [query])
  return holds
}
