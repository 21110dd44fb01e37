import type { VNode } from 'preact'
import { useI18n } from '../../shared/i18n'
import { Crumbs } from '../../shared/ui/Crumbs'
import { Page } from '../../shared/ui/Page'

/** What this site promises about accessibility, how it is tested, and its known limits. */
export default function Accessibility(): VNode {
  const { t } = useI18n()
  return (
    <Page
      title={t('site-accessibility-title')}
      before={<Crumbs path={[]} here={t('site-accessibility-title')} />}
      lead={t('site-accessibility-lead')}
    >
      <div class="prose">
        <h2 class="heading-sm">{t('site-accessibility-works')}</h2>
        <ul>
          <li>{t('site-accessibility-keyboard')}</li>
          <li>{t('site-accessibility-colour')}</li>
          <li>{t('site-accessibility-tables')}</li>
          <li>{t('site-accessibility-zoom')}</li>
          <li>{t('site-accessibility-motion')}</li>
          <li>{t('site-accessibility-sign-in')}</li>
          <li>{t('site-accessibility-no-script')}</li>
        </ul>
        <h2 class="heading-sm">{t('site-accessibility-tested')}</h2>
        <p>{t('site-accessibility-tested-text')}</p>
        <h2 class="heading-sm">{t('site-accessibility-limits')}</h2>
        <ul>
          <li>{t('site-accessibility-limit-readers')}</li>
          <li>{t('site-accessibility-limit-documents')}</li>
          <li>{t('site-accessibility-limit-languages')}</li>
        </ul>
        <h2 class="heading-sm">{t('site-accessibility-contact')}</h2>
        <p>{t('site-accessibility-contact-text')}</p>
      </div>
    </Page>
  )
}
