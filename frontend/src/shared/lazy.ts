import { useEffect, useState } from 'preact/hooks'
import { useI18n } from './i18n'
import { loadTexts, type TextRoom } from './texts'

export type Lazy<T> = { state: 'loading' } | { state: 'failed'; again: () => void } | { state: 'here'; part: T }

/** A part of a page that few people need: its code and its texts are fetched when it is first shown. */
export function useLazy<T>(load: () => Promise<T>, texts: readonly TextRoom[]): Lazy<T> {
  const { lang } = useI18n()
  const [attempt, setAttempt] = useState(0)
  const [shown, setShown] = useState<Lazy<T>>({ state: 'loading' })
  useEffect(() => {
    let current = true
    const again = () => {
      setShown({ state: 'loading' })
      setAttempt((count) => count + 1)
    }
    Promise.all([load(), loadTexts(lang, texts)]).then(
      ([part]) => current && setShown({ state: 'here', part }),
      () => current && setShown({ state: 'failed', again }),
    )
    return () => {
      current = false
    }
    // `load` and `texts` are constants of the component that owns them.
  }, [lang, attempt])
  return shown
}
