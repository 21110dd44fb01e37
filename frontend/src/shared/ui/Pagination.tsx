import type { VNode } from 'preact'
import { useI18n } from '../i18n'
import { Button } from './Button'

/** Further pages of a list: on to the next, or back to the start. */
export function Pagination(props: {
  shown: number
  total: number
  onStart: boolean
  endCursor: string | null | undefined
  hasNext: boolean
  go: (after: string) => void
}): VNode | null {
  const { t } = useI18n()
  if (props.onStart && !props.hasNext) return null
  return (
    <nav class="pagination" aria-label={t('shared-pages')}>
      {!props.onStart && (
        <Button variant="secondary" onClick={() => props.go('')}>
          {t('shared-first-page')}
        </Button>
      )}
      <span class="subtle">{t('shared-shown-of', { shown: props.shown, total: props.total })}</span>
      {props.hasNext && (
        <Button variant="secondary" onClick={() => props.go(props.endCursor ?? '')}>
          {t('shared-next-page')}
        </Button>
      )}
    </nav>
  )
}
