import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import { useI18n } from '../../shared/i18n'
import type { Opened } from '../../shared/record/open'
import { Card } from '../../shared/ui/Card'
import { Command } from './Command'

/** The whole record checked without this site. */
export function Without({ opened }: { opened: Opened }): VNode {
  const { t } = useI18n()
  const log = `${window.location.origin}/log`
  return (
    <Card id="without" title={t('explorer-without')}>
      <p class="subtle">{t('explorer-without-all')}</p>
      <div class="commands">
        <Command label={t('explorer-by-claror')} text={`claror verify ${log} --vkey council.vkey`} />
      </div>
      <p class="audit-links">
        <Link href="/check">{t('explorer-how')}</Link>
        {opened.note && <a href="/log/checkpoint">{t('explorer-file-checkpoint')}</a>}
      </p>
    </Card>
  )
}
