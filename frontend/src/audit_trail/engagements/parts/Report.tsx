import type { VNode } from 'preact'
import type { Report_AuditReportFragment } from '../../../gql/graphql'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { Card } from '../../../shared/ui/Card'
import { Code } from '../../../shared/ui/Words'
import { Entry } from './Entry'
import { SpokenProse } from './Spoken'

export const Report_AuditReport = graphql(`
  fragment Report_AuditReport on AuditReport {
    opinion
    summary { language text }
    url
    sha256
    size
    pdfUrl
    reportedAt
    eid
  }
`)

/** What the auditor says in the end, and the report as files whose digests stand in the record. */
export function Report({ report }: { report: Report_AuditReportFragment }): VNode {
  const { t, format } = useI18n()
  return (
    <Card id="report" title={t('engagements-report')} accent>
      <SpokenProse of={report.summary} />
      <p class="subtle">
        {t('engagements-reported', { day: format.date(report.reportedAt) })} <Entry eid={report.eid} />
      </p>
      <p class="audit-links">
        <a href={report.url}>
          {t('engagements-report-json')} ({format.bytes(report.size)})
        </a>
        {report.pdfUrl && <a href={report.pdfUrl}>{t('engagements-report-pdf')}</a>}
      </p>
      <p class="subtle">
        {t('engagements-report-digest')}: <Code>{report.sha256}</Code>
      </p>
    </Card>
  )
}
