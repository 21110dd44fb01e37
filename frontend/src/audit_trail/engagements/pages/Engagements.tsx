import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { useSession } from '../../../shared/session'
import { text, useUrlState } from '../../../shared/url-state'
import { useData } from '../../../shared/use-data'
import { ButtonLink } from '../../../shared/ui/Button'
import { Crumbs } from '../../../shared/ui/Crumbs'
import { Page } from '../../../shared/ui/Page'
import { Pagination } from '../../../shared/ui/Pagination'
import { Empty, Loaded } from '../../../shared/ui/States'
import { Tag } from '../../../shared/ui/Tag'
import type { EngagementsQuery } from '../../../gql/graphql'
import { OPINION_TONES, OPINIONS } from '../logic/words'
import { Bundles } from '../parts/Bundles'
import { SpokenLine } from '../parts/Spoken'
import { Who } from '../parts/Who'
import '../engagements.css'

const Engagements_Query = graphql(`
  query Engagements($first: Int!, $after: String) {
    engagements(first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        code
        title { language text }
        auditor
        state
        periodFrom
        periodUntil
        unresolved
        overdue
        findings { id }
        report { opinion }
      }
    }
  }
`)

const PAGE_SIZE = 20
type Row = EngagementsQuery['engagements']['nodes'][number]

/** Every audit, newest first, and who may look. */
export default function Engagements(): VNode {
  const { t } = useI18n()
  const { viewer } = useSession()
  const [{ after }, set] = useUrlState({ after: text() })
  const list = useData(Engagements_Query, { first: PAGE_SIZE, after: after === '' ? null : after })
  return (
    <Page
      title={t('engagements-title')}
      before={<Crumbs path={[{ href: '/audit', label: t('shared-audit-trail') }]} here={t('engagements-title')} />}
      lead={t('engagements-lead')}
      actions={viewer?.actions.includes('openEngagement') && <ButtonLink href="/audit/engagements/new">{t('engagements-open-new')}</ButtonLink>}
    >
      <div class="engagements-columns">
        <section aria-label={t('engagements-list')}>
          <Loaded from={list} lines={8} tall>
            {({ engagements }) => (
              <>
                {engagements.nodes.length === 0 ? (
                  <Empty>{t('engagements-none')}</Empty>
                ) : (
                  <ul class="engagement-rows">
                    {engagements.nodes.map((row) => (
                      <Item key={row.id} row={row} />
                    ))}
                  </ul>
                )}
                <Pagination
                  shown={engagements.nodes.length}
                  total={engagements.totalCount}
                  onStart={after === ''}
                  endCursor={engagements.pageInfo.endCursor}
                  hasNext={engagements.pageInfo.hasNextPage}
                  go={(cursor) => set({ after: cursor })}
                />
              </>
            )}
          </Loaded>
        </section>
        <div class="stack">
          <Who />
          <Bundles />
        </div>
      </div>
    </Page>
  )
}

function Item({ row }: { row: Row }): VNode {
  const { t, format } = useI18n()
  return (
    <li class="card engagement-row">
      <p class="subtle">
        <bdi>{row.code}</bdi> · <bdi>{row.auditor}</bdi>
      </p>
      <h2 class="heading-xs">
        <Link href={`/audit/engagements/${row.code}`}>
          <SpokenLine of={row.title} />
        </Link>
      </h2>
      <p>{t('engagements-period-words', { from: format.date(row.periodFrom), until: format.date(row.periodUntil) })}</p>
      <p class="engagement-tags">
        {row.report ? (
          <Tag tone={OPINION_TONES[row.report.opinion]}>{t(OPINIONS[row.report.opinion])}</Tag>
        ) : (
          <Tag tone="live">{t('engagements-state-open')}</Tag>
        )}
        <span>{t('engagements-findings-count', { count: row.findings.length })}</span>
        {row.unresolved > 0 && <span>{t('engagements-unresolved-count', { count: row.unresolved })}</span>}
        {row.overdue > 0 && <Tag tone="bad">{t('engagements-overdue-count', { count: row.overdue })}</Tag>}
      </p>
    </li>
  )
}
