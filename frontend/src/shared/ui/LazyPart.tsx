import type { VNode } from 'preact'
import type { Lazy } from '../lazy'
import { useI18n } from '../i18n'
import { Button } from './Button'
import { Skeleton } from './States'

/** A part whose code comes when it is first shown: a skeleton until then, and a way to try again when it fails. */
export function LazyPart<T>(props: { from: Lazy<T>; lines?: number; children: (part: T) => VNode }): VNode {
  const { t } = useI18n()
  const { from } = props
  if (from.state === 'here') return props.children(from.part)
  if (from.state === 'loading') return <Skeleton lines={props.lines ?? 4} />
  return (
    <div class="notice notice-danger" role="alert">
      <p>{t('shared-failed')}</p>
      <Button variant="secondary" onClick={from.again}>
        {t('shared-try-again')}
      </Button>
    </div>
  )
}
