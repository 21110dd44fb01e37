import type { VNode } from 'preact'
import { useI18n } from '../../shared/i18n'
import { Button } from '../../shared/ui/Button'
import type { Listed } from '../logic/use-entries'

/** How far the search went: what was read on this device, and whether something may have been left out. */
export function Extent({ listed, size }: { listed: Listed; size: number }): VNode {
  const { t, format } = useI18n()
  if (listed.busy) {
    return (
      <p class="subtle extent" role="status" aria-busy="true">
        {t('explorer-reading')}
      </p>
    )
  }
  return (
    <div class="extent">
      <p class="subtle" role="status">
        {listed.hinted
          ? t('explorer-extent-hinted')
          : listed.whole
          ? t('explorer-extent-whole', { count: size })
          : t('explorer-extent', { first: format.number(listed.readFrom), last: format.number(size - 1) })}
      </p>
      {!listed.whole && listed.problem === null && (
        <Button variant="secondary" onClick={listed.more}>
          {t('explorer-more')}
        </Button>
      )}
    </div>
  )
}
