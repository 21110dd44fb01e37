import type { ComponentChildren, VNode } from 'preact'
import { Link } from 'wouter-preact'
import { useI18n } from '../../shared/i18n'
import { Card } from '../../shared/ui/Card'
import { Command } from './Command'

/** docs/auditors.md in short: what the record proves, what it does not, and four ways to check it. */
export function Proves(): VNode {
  const { t } = useI18n()
  const log = `${window.location.origin}/log`
  return (
    <>
      <Card id="proves" title={t('audit-proves')}>
        <ul class="audit-points audit-points-good">
          <li>{t('audit-proves-whole')}</li>
          <li>{t('audit-proves-count')}</li>
          <li>{t('audit-proves-past')}</li>
          <li>{t('audit-proves-erasure')}</li>
        </ul>
      </Card>
      <Card id="not" title={t('audit-not')}>
        <ul class="audit-points">
          <li>{t('audit-not-asked')}</li>
          <li>{t('audit-not-truth')}</li>
          <li>{t('audit-not-newcomer')}</li>
          <li>{t('audit-not-key')}</li>
        </ul>
      </Card>
      <Card id="ways" title={t('audit-ways')}>
        <div class="audit-ways">
          <Way title={t('audit-way-here')} text={t('audit-way-here-text')}>
            <Link href="/audit">{t('audit-to-explorer')}</Link>
          </Way>
          <Way title={t('audit-way-claror')} text={t('audit-way-claror-text')} />
          <Way title={t('audit-way-scales')} text={t('audit-way-scales-text')}>
            <Command label={t('audit-way-scales')} text={`pip install tlog-scales==0.0.3\ntlog-tiles get-leaf --check ${log} 0\ntlog-tiles gen-proof ${log} 0`} />
          </Way>
          <Way title={t('audit-way-hand')} text={t('audit-way-hand-text')} />
        </div>
      </Card>
    </>
  )
}

function Way(props: { title: string; text: string; children?: ComponentChildren }): VNode {
  return (
    <section>
      <h3 class="heading-xs">{props.title}</h3>
      <p>{props.text}</p>
      {props.children}
    </section>
  )
}
