import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useI18n } from '../../shared/i18n'
import { recall, type Seen } from '../../shared/record/memory'
import type { Opened } from '../../shared/record/open'
import { Card } from '../../shared/ui/Card'
import { Crumbs } from '../../shared/ui/Crumbs'
import { Page } from '../../shared/ui/Page'
import { text, useUrlState } from '../../shared/url-state'
import { useComparison } from '../logic/use-comparison'
import { Comparison } from '../parts/Comparison'
import { Health } from '../parts/Health'
import { LaterPaste } from '../parts/later'
import { Opening } from '../parts/Opening'
import '../audit.css'
import '../explorer.css'

/** Whether the record shown now still holds an earlier one unchanged: one that this device saw, or one of somebody else. */
export default function Consistency(): VNode {
  const { t } = useI18n()
  return (
    <Page
      title={t('compare-title')}
      before={<Crumbs path={[{ href: '/audit', label: t('shared-audit-trail') }]} here={t('compare-crumb')} />}
      lead={t('compare-lead')}
    >
      <Opening>{(opened) => <Body opened={opened} />}</Opening>
    </Page>
  )
}

function Body({ opened }: { opened: Opened }): VNode {
  const { t } = useI18n()
  const [{ from }, set] = useUrlState({ from: text() })
  const [seen] = useState(() => [...(recall()?.seen ?? [])].sort((a, b) => b.size - a.size))
  const [pasted, setPasted] = useState<string | null>(null)
  const size = /^\d{1,15}$/.test(from) ? Number(from) : (seen.find((one) => one.size < (opened.checkpoint?.size ?? 0)) ?? seen[0])?.size
  const known = seen.find((one) => one.size === size)
  const compared = useComparison(opened, pasted ?? known?.note ?? null, size ?? null)
  return (
    <div class="audit-columns">
      <div class="stack">
        <Card id="which" title={t('compare-which')}>
          <Choice seen={seen} chosen={pasted === null ? (size ?? null) : null} choose={(next) => (setPasted(null), set({ from: String(next) }))} />
          <LaterPaste paste={setPasted} />
        </Card>
        {compared && <Comparison compared={compared} opened={opened} />}
      </div>
      <div class="stack">
        <Health opened={opened} />
      </div>
    </div>
  )
}

function Choice(props: { seen: readonly Seen[]; chosen: number | null; choose: (size: number) => void }): VNode {
  const { t, format } = useI18n()
  if (props.seen.length === 0) return <p class="subtle">{t('compare-none')}</p>
  return (
    <div class="field">
      <label class="ds-label" data-weight="semibold" for="earlier">
        {t('compare-earlier')}
      </label>
      <select id="earlier" class="ds-input" value={props.chosen ?? ''} onChange={(event) => props.choose(Number(event.currentTarget.value))}>
        {props.chosen === null && <option value="">–</option>}
        {props.seen.map((one) => (
          <option key={one.size} value={one.size}>
            {t('compare-option', { size: format.number(one.size), when: format.dateTime(new Date(one.at).toISOString()) })}
          </option>
        ))}
      </select>
    </div>
  )
}
