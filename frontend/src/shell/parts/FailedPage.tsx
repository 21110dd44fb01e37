import type { VNode } from 'preact'
import { useI18n } from '../../shared/i18n'
import { Button } from '../../shared/ui/Button'
import { Page } from '../../shared/ui/Page'

/** Shown when a page's code could not be loaded or broke. */
export function FailedPage(): VNode {
  const { t } = useI18n()
  return (
    <Page title={t('shell-failed-title')} lead={t('shell-failed-text')}>
      <Button onClick={() => window.location.reload()}>{t('shell-failed-reload')}</Button>
    </Page>
  )
}
