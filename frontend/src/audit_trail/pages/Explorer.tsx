import type { VNode } from 'preact'
import { Link, useLocation } from 'wouter-preact'
import { useI18n } from '../../shared/i18n'
import { isUnfinished } from '../../shared/record/errors'
import type { Log } from '../../shared/record/log'
import { text, useUrlState } from '../../shared/url-state'
import { Card } from '../../shared/ui/Card'
import { Crumbs } from '../../shared/ui/Crumbs'
import { Page } from '../../shared/ui/Page'
import { Alarm } from '../../shared/ui/record/Alarm'
import { Empty } from '../../shared/ui/States'
import { useLabels, type Labels } from '../logic/labels'
import { readAsked } from '../logic/query'
import type { Filter } from '../logic/search'
import { useEntries, useInclusion } from '../logic/use-entries'
import { EntryTable } from '../parts/EntryTable'
import { Extent } from '../parts/Extent'
import { Health } from '../parts/Health'
import { LaterAside, LaterProof } from '../parts/later'
import { Opening } from '../parts/Opening'
import { SearchForm, type Wanted } from '../parts/SearchForm'
import '../audit.css'
import '../explorer.css'

/** Everything that happened, and the proof: the record searched and checked on the reader's own device. */
export default function Explorer(): VNode {
  const { t } = useI18n()
  const labels = useLabels()
  const [, navigate] = useLocation()
  const [wanted, set] = useUrlState({ q: text(), act: text(), org: text(), from: text(), until: text() })
  const find = (next: Wanted) => {
    const asked = readAsked(next.q, labels.named)
    if (asked.kind === 'entry') navigate(`/audit/entry/${asked.name}`)
    else set(next)
  }
  return (
    <Page title={t('explorer-title')} before={<Crumbs path={[]} here={t('shared-audit-trail')} />} lead={t('explorer-lead')}>
      <Opening>
        {(opened, again) => (
          <>
            <SearchForm wanted={wanted} labels={labels} onSearch={find} />
            <div class="audit-columns">
              <div class="stack">{opened.log && <Entries log={opened.log} wanted={wanted} labels={labels} sound={opened.findings.every(isUnfinished)} />}</div>
              <div class="stack">
                <Health opened={opened} />
                <LaterAside opened={opened} again={again} />
              </div>
            </div>
          </>
        )}
      </Opening>
    </Page>
  )
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const day = (value: string) => (DAY.test(value) ? value : '')

function filterOf(wanted: Wanted, labels: Labels): Filter {
  const asked = readAsked(wanted.q, labels.named)
  const ofOrganisation = wanted.org === '' ? [] : labels.familyOf(wanted.org)
  const asIds = asked.kind === 'about' ? asked.ids : []
  return {
    types: wanted.act === '' ? [] : [wanted.act],
    about: asIds,
    alsoAbout: ofOrganisation,
    from: day(wanted.from),
    until: day(wanted.until),
  }
}

function Entries({ log, wanted, labels, sound }: { log: Log; wanted: Wanted; labels: Labels; sound: boolean }): VNode {
  const { t } = useI18n()
  const listed = useEntries(log, filterOf(wanted, labels), wanted.org)
  const first = listed.entries[0] ?? null
  const proved = useInclusion(log, first)
  return (
    <>
      <Card
        id="entries"
        title={t('explorer-entries')}
        actions={<Link href="/check#how">{t('explorer-download')}</Link>}
        className="entries-card"
      >
        {listed.problem && <Alarm findings={[listed.problem]} />}
        {listed.entries.length > 0 && <EntryTable entries={listed.entries} labels={labels} caption={t('explorer-entries')} />}
        {!listed.busy && listed.entries.length === 0 && !listed.problem && (
          <Empty>{listed.whole ? t('explorer-none') : t('explorer-none-yet')}</Empty>
        )}
        <Extent listed={listed} size={log.size} />
      </Card>
      {first && proved.state === 'failed' && <Alarm findings={[proved.problem]} />}
      {first && proved.state === 'proved' && <LaterProof entry={first} inclusion={proved.inclusion} size={log.size} sound={sound} />}
    </>
  )
}
