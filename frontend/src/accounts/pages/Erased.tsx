import type { VNode } from 'preact'
import { useI18n } from '../../shared/i18n'
import { ButtonLink } from '../../shared/ui/Button'
import { Page } from '../../shared/ui/Page'

/** After an erasure: that it is done, and what remains. */
export default function Erased(): VNode {
  const { t } = useI18n()
  return (
    <Page title={t('accounts-erased-title')} lead={t('accounts-erased-lead')}>
      <div class="prose">
        <p>{t('accounts-erase-stays')}</p>
      </div>
      <p class="form-actions">
        <ButtonLink href="/privacy" variant="secondary">
          {t('accounts-erased-more')}
        </ButtonLink>
      </p>
    </Page>
  )
}
