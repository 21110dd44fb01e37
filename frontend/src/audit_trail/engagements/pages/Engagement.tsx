import type { VNode } from 'preact'
import type { EngagementPageQuery } from '../../../gql/graphql'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { useLazy } from '../../../shared/lazy'
import { useData } from '../../../shared/use-data'
import { Card } from '../../../shared/ui/Card'
import { Crumbs } from '../../../shared/ui/Crumbs'
import { LazyPart } from '../../../shared/ui/LazyPart'
import { Page } from '../../../shared/ui/Page'
import { Recorded, useDone, type Done } from '../../../shared/ui/Recorded'
import { Empty, Loaded, Skeleton } from '../../../shared/ui/States'
import { Tag } from '../../../shared/ui/Tag'
import { OPINION_TONES, OPINIONS } from '../logic/words'
import { ChecksDone } from '../parts/ChecksDone'
import { Entry } from '../parts/Entry'
import { Findings } from '../parts/Findings'
import { Report } from '../parts/Report'
import { ScopeList } from '../parts/ScopeList'
import { SpokenProse } from '../parts/Spoken'
import '../../audit.css'
import '../engagements.css'

const EngagementPage_Query = graphql(`
  query EngagementPage($id: ID!) {
    engagement(id: $id) {
      id
      code
      title { language text }
      terms { language text }
      auditor
      scope
      periodFrom
      periodUntil
      state
      openedAt
      ledger { eid }
      unresolved
      overdue
      can
      checks { ...ChecksDone_AuditCheck }
      findings { id ...Findings_AuditFinding }
      report { ...Report_AuditReport }
    }
  }
`)

const TYPES = ['Engagement'] as const
type Engagement = NonNullable<EngagementPageQuery['engagement']>

/** The address `new` begins an audit; any other is one. */
export default function EngagementPage(props: { params: { id?: string } }): VNode {
  const id = props.params.id ?? ''
  return id === 'new' ? <Later /> : <Shown id={id} />
}

function Later(): VNode {
  return <LazyPart from={useLazy(() => import('../parts/NewEngagement'), [])}>{({ NewEngagement }) => <NewEngagement />}</LazyPart>
}

/** One audit: what is looked at, what was checked and found, what the council answers, and the report. */
function Shown(props: { id: string }): VNode {
  const { t } = useI18n()
  const data = useData(EngagementPage_Query, { id: props.id }, TYPES)
  const found = data.data?.engagement
  const path = [
    { href: '/audit', label: t('shared-audit-trail') },
    { href: '/audit/engagements', label: t('engagements-title') },
  ]
  if (data.data !== undefined && found == null) {
    return (
      <Page title={t('engagements-title')} before={<Crumbs path={path} here={t('engagements-title')} />}>
        <Empty>{t('engagements-unknown')}</Empty>
      </Page>
    )
  }
  if (found == null) {
    return (
      <Page title={t('engagements-title')} before={<Crumbs path={path} here={t('engagements-title')} />}>
        <Loaded from={data} lines={8} tall>
          {() => <Skeleton lines={8} />}
        </Loaded>
      </Page>
    )
  }
  return (
    <Page
      title={found.title.text}
      titleLang={found.title.language}
      before={<Crumbs path={path} here={found.code} />}
      lead={<Head engagement={found} />}
    >
      <Loaded from={data} lines={8} tall>
        {() => <Body engagement={found} again={data.again} />}
      </Loaded>
    </Page>
  )
}

function Head({ engagement }: { engagement: Engagement }): VNode {
  const { t } = useI18n()
  const opinion = engagement.report?.opinion
  return (
    <p class="engagement-tags">
      <bdi>{engagement.auditor}</bdi>
      {opinion ? <Tag tone={OPINION_TONES[opinion]}>{t(OPINIONS[opinion])}</Tag> : <Tag tone="live">{t('engagements-state-open')}</Tag>}
      {engagement.overdue > 0 && <Tag tone="bad">{t('engagements-overdue-count', { count: engagement.overdue })}</Tag>}
    </p>
  )
}

function Body({ engagement, again }: { engagement: Engagement; again: () => void }): VNode {
  const [done, setDone] = useDone()
  const workbench = useLazy(() => import('../parts/Workbench'), [])
  const acted = (next: Done) => {
    setDone(next)
    again()
  }
  return (
    <>
      {done && <Recorded done={done} />}
      <div class="engagements-columns engagements-columns-turned">
        <Facts engagement={engagement} />
        <div class="stack">
          {engagement.report && <Report report={engagement.report} />}
          <Findings engagement={engagement} findings={engagement.findings} acted={acted} />
          <ChecksDone checks={engagement.checks} />
          <LazyPart from={workbench}>{({ Workbench }) => <Workbench engagement={engagement} acted={acted} />}</LazyPart>
        </div>
      </div>
    </>
  )
}

function Facts({ engagement }: { engagement: Engagement }): VNode {
  const { t, format } = useI18n()
  const { periodFrom, periodUntil } = engagement
  return (
    <Card id="facts" title={t('engagements-terms')}>
      <SpokenProse of={engagement.terms} />
      <dl class="facts">
        <div>
          <dt>{t('engagements-auditor')}</dt>
          <dd>
            <bdi>{engagement.auditor}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('engagements-period')}</dt>
          <dd>{t('engagements-period-words', { from: format.date(periodFrom), until: format.date(periodUntil) })}</dd>
        </div>
        <div>
          <dt>{t('engagements-scope')}</dt>
          <dd>
            <ScopeList of={engagement.scope} />
          </dd>
        </div>
        <div>
          <dt>{t('engagements-unresolved')}</dt>
          <dd>{format.number(engagement.unresolved)}</dd>
        </div>
      </dl>
      <p class="subtle">
        {t('engagements-opened', { day: format.date(engagement.openedAt) })}{' '}
        {engagement.ledger && <Entry eid={engagement.ledger.eid} />}
      </p>
    </Card>
  )
}
