import type { VNode } from 'preact'
import { useI18n } from '../../shared/i18n'
import type { Opened } from '../../shared/record/open'
import { Card } from '../../shared/ui/Card'
import { Verdicts, type Verdict } from '../../shared/ui/record/Verdicts'
import type { Proved } from '../logic/use-entries'
import type { Shown } from '../logic/find-entry'

/** What was checked of one entry, step by step. */
export function EntryChecks(props: { opened: Opened; shown: Shown; proved: Proved }): VNode {
  const { t, format } = useI18n()
  const { opened, shown, proved } = props
  const { entry } = shown
  const codes = [...opened.findings, ...shown.findings].map((finding) => finding.code)
  const held = entry?.leaf?.held.length ?? 0
  const proof = proved.state === 'proved' ? proved.inclusion.steps.length : 0
  const lines: Verdict[] = [
    {
      tone: entry?.leaf ? 'good' : codes.includes('leaf-unknown') ? 'open' : 'bad',
      title: entry?.leaf ? t('explorer-check-form') : t('explorer-check-form-bad'),
    },
    {
      tone: proved.state === 'proved' ? 'good' : proved.state === 'failed' ? 'bad' : 'open',
      title: t('explorer-check-path'),
      detail: t('explorer-check-path-detail', { count: proof }),
    },
    {
      tone: opened.checkpoint ? 'good' : 'bad',
      title: t('explorer-check-signed'),
      detail: t('explorer-check-signed-detail', { size: format.number(opened.checkpoint?.size ?? 0) }),
    },
    memory(opened, t),
  ]
  if (held > 0) {
    const wrong = codes.includes('opening')
    lines.push({
      tone: wrong ? 'bad' : shown.opened.size > 0 ? 'good' : 'open',
      title: wrong ? t('explorer-check-openings-bad') : t('explorer-check-openings', { count: shown.opened.size, all: held }),
      detail: wrong ? undefined : t('explorer-check-openings-detail'),
    })
  }
  return (
    <Card id="checks" title={t('explorer-checks')}>
      <Verdicts lines={lines} />
      <p class="subtle checked-at">{t('record-checked-here', { time: format.time(new Date(opened.at).toISOString()) })}</p>
    </Card>
  )
}

function memory(opened: Opened, t: ReturnType<typeof useI18n>['t']): Verdict {
  if (opened.extendsSeen) return { tone: 'good', title: t('explorer-health-extends') }
  if (opened.lastSeen === null) return { tone: 'open', title: t('record-first-visit') }
  return { tone: 'bad', title: t('explorer-health-forked') }
}
