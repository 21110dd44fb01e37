import type { VNode } from 'preact'
import { useI18n } from '../../shared/i18n'
import { ButtonLink } from '../../shared/ui/Button'
import { Page } from '../../shared/ui/Page'

export default function NotFound(): VNode {
  const { t } = useI18n()
  return (
    <Page title={t('shell-not-found-title')} lead={t('shell-not-found-text')}>
      <ButtonLink href="/">{t('shell-not-found-home')}</ButtonLink>
    </Page>
  )
}
