import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import { useI18n } from '../../shared/i18n'
import type { Log } from '../../shared/record/log'
import { Card } from '../../shared/ui/Card'
import { Crumbs } from '../../shared/ui/Crumbs'
import { Page } from '../../shared/ui/Page'
import { Alarm } from '../../shared/ui/record/Alarm'
import { Empty } from '../../shared/ui/States'
import { Code } from '../../shared/ui/Words'
import { useLabels, type Labels } from '../logic/labels'
import { useEntries } from '../logic/use-entries'
import { EntryTable } from '../parts/EntryTable'
import { useSubjectKind } from '../parts/EntryWords'
import { Extent } from '../parts/Extent'
import { Health } from '../parts/Health'
import { Opening } from '../parts/Opening'
import { Without } from '../parts/Without'
import '../audit.css'
import '../explorer.css'

/** Everything that the record holds on one thing: an organisation, a seat, a decision, a poll, a dataset. */
export default function Subject(props: { params: Record<string, string | undefined> }): VNode {
  const { t } = useI18n()
  const labels = useLabels()
  const id = decodeURIComponent(props.params['id'] ?? '')
  const label = labels.of(id)
  const title = label ? t('explorer-subject-title', { name: label.organisation ?? label.text }) : t('explorer-subject-title-plain')
  return (
    <Page
      title={title}
      before={<Crumbs path={[{ href: '/audit', label: t('shared-audit-trail') }]} here={label?.text ?? id.slice(0, 8)} />}
      lead={
        <p>
          {label?.href && (
            <>
              <Link href={label.href}>{t('explorer-subject-page')}</Link> ·{' '}
            </>
          )}
          <Code>{id}</Code>
        </p>
      }
    >
      <Opening>
        {(opened) => (
          <div class="audit-columns">
            <div class="stack">{opened.log && <Story key={id} log={opened.log} id={id} labels={labels} />}</div>
            <div class="stack">
              <Health opened={opened} />
              <Without opened={opened} />
            </div>
          </div>
        )}
      </Opening>
    </Page>
  )
}

const MANY = 100

function Story({ log, id, labels }: { log: Log; id: string; labels: Labels }): VNode {
  const { t } = useI18n()
  const kind = useSubjectKind()
  const listed = useEntries(log, { types: [], about: [id], alsoAbout: [], from: '', until: '' }, '', MANY)
  const own = listed.entries.find((entry) => entry.leaf?.sub.id === id)?.leaf?.sub.kind
  return (
    <Card id="entries" title={own ? t('explorer-story', { kind: kind(own) }) : t('explorer-entries')} className="entries-card">
      {listed.problem && <Alarm findings={[listed.problem]} />}
      {listed.entries.length > 0 && <EntryTable entries={listed.entries} labels={labels} caption={t('explorer-entries')} />}
      {!listed.busy && listed.entries.length === 0 && !listed.problem && <Empty>{listed.whole ? t('explorer-none') : t('explorer-none-yet')}</Empty>}
      <Extent listed={listed} size={log.size} />
    </Card>
  )
}
