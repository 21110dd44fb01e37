import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import { Text, useI18n } from '../../shared/i18n'
import { Crumbs } from '../../shared/ui/Crumbs'
import { Page } from '../../shared/ui/Page'

/** What is public here, what is kept, and what is never asked. */
export default function Privacy(): VNode {
  const { t } = useI18n()
  return (
    <Page
      title={t('site-privacy-title')}
      before={<Crumbs path={[]} here={t('site-privacy-title')} />}
      lead={t('site-privacy-lead')}
    >
      <div class="prose">
        <h2 class="heading-sm">{t('site-privacy-reading')}</h2>
        <p>{t('site-privacy-reading-text')}</p>
        <h2 class="heading-sm">{t('site-privacy-never')}</h2>
        <p>{t('site-privacy-never-text')}</p>
        <h2 class="heading-sm">{t('site-privacy-public')}</h2>
        <p>{t('site-privacy-public-text')}</p>
        <h2 class="heading-sm">{t('site-privacy-persons')}</h2>
        <p>{t('site-privacy-persons-text')}</p>
        <h2 class="heading-sm">{t('site-privacy-record')}</h2>
        <p>
          <Text id="site-privacy-record-text" marks={{ link: (words) => <Link href="/check">{words}</Link> }} />
        </p>
        <h2 class="heading-sm">{t('site-privacy-rights')}</h2>
        <p>{t('site-privacy-rights-text')}</p>
      </div>
    </Page>
  )
}
