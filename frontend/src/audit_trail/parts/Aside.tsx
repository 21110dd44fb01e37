import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import { useI18n } from '../../shared/i18n'
import type { Opened } from '../../shared/record/open'
import { Card } from '../../shared/ui/Card'
import { Checkpoints } from './Checkpoints'
import { KeyCard } from './KeyCard'
import { Without } from './Without'

/** Beside the entries: what this device has seen, which key it trusts, and how to check without this site. */
export function Aside({ opened, again }: { opened: Opened; again: () => void }): VNode {
  return (
    <div class="stack">
      <Checkpoints log={opened.log} />
      <KeyCard opened={opened} again={again} />
      <Without opened={opened} />
      <Audits />
    </div>
  )
}

/** The way to those from outside who look into the record. */
function Audits(): VNode {
  const { t } = useI18n()
  return (
    <Card id="audits" title={<Link href="/audit/engagements">{t('engagements-title')}</Link>}>
      <p class="subtle">{t('engagements-lead')}</p>
    </Card>
  )
}
