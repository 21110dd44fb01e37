import type { VNode } from 'preact'
import type { Findings_AuditFindingFragment } from '../../../gql/graphql'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { Card } from '../../../shared/ui/Card'
import { EntryLink } from '../../../shared/ui/EntryLink'
import type { Done } from '../../../shared/ui/Recorded'
import { Empty } from '../../../shared/ui/States'
import { Tag } from '../../../shared/ui/Tag'
import { FINDINGS, findingTone, SEVERITIES, SEVERITY_TONES } from '../logic/words'
import { Entry } from './Entry'
import { FindingActs } from './FindingActs'
import { SpokenLine, SpokenProse } from './Spoken'

export const Findings_AuditFinding = graphql(`
  fragment Findings_AuditFinding on AuditFinding {
    id
    number
    severity
    state
    title { language text }
    text { language text }
    recommendation { language text }
    withheld { ground reason { language text } }
    evidence { ...EntryLink_LedgerRef }
    dueOn
    overdue
    answers {
      text { language text }
      answeredAt
      eid
      accepted
      judgement { language text }
      judgedEid
    }
    eid
  }
`)

type Finding = Findings_AuditFindingFragment

interface Props {
  engagement: { code: string; can: readonly string[] }
  findings: readonly Finding[]
  acted: (done: Done) => void
}

/** What was found, what the council says to it, and what comes next. */
export function Findings(props: Props): VNode {
  const { t } = useI18n()
  return (
    <section aria-labelledby="findings" class="stack">
      <h2 id="findings">{t('engagements-findings')}</h2>
      {props.findings.length === 0 && <Empty>{t('engagements-findings-none')}</Empty>}
      {props.findings.map((finding) => (
        <FindingCard key={finding.id} finding={finding} can={props.engagement.can} acted={props.acted} />
      ))}
    </section>
  )
}

function FindingCard({ finding, can, acted }: { finding: Finding; can: readonly string[]; acted: (done: Done) => void }): VNode {
  const { t, format } = useI18n()
  return (
    <Card
      id={`finding-${finding.number}`}
      title={
        <>
          {t('engagements-finding-number', { number: finding.number })}
          {finding.title && (
            <>
              {' '}
              · <SpokenLine of={finding.title} />
            </>
          )}
        </>
      }
      className="finding"
    >
      <p class="engagement-tags">
        <Tag tone={SEVERITY_TONES[finding.severity]}>{t(SEVERITIES[finding.severity])}</Tag>
        <Tag tone={findingTone(finding.state, finding.overdue)}>
          {t(finding.overdue ? 'engagements-finding-overdue' : FINDINGS[finding.state])}
        </Tag>
        <span>{t('engagements-finding-due-words', { day: format.date(finding.dueOn) })}</span>
      </p>
      {finding.withheld && (
        <div class="notice notice-warning">
          <p>
            <b>{t('engagements-withheld')}.</b> {t('engagements-withheld-why', { ground: finding.withheld.ground })}
          </p>
          <SpokenProse of={finding.withheld.reason} />
        </div>
      )}
      {finding.text && <SpokenProse of={finding.text} />}
      {finding.recommendation && (
        <>
          <h3 class="heading-xs">{t('engagements-recommendation')}</h3>
          <SpokenProse of={finding.recommendation} />
        </>
      )}
      {finding.evidence.length > 0 && (
        <p class="subtle audit-links">
          <span>{t('engagements-finding-evidence')}:</span>
          {finding.evidence.map((entry) => (
            <EntryLink key={entry.eid} entry={entry} />
          ))}
        </p>
      )}
      <p class="subtle">
        <Entry eid={finding.eid} />
      </p>
      <Answers finding={finding} />
      <FindingActs finding={finding} can={can} acted={acted} />
    </Card>
  )
}

function Answers({ finding }: { finding: Finding }): VNode {
  const { t, format } = useI18n()
  return (
    <>
      {finding.answers.map((answer) => (
        <div class="answer" key={answer.eid}>
          <h3 class="heading-xs">{t('engagements-answer')}</h3>
          <p class="subtle">
            {t('engagements-answered-at', { day: format.date(answer.answeredAt) })} <Entry eid={answer.eid} />
          </p>
          {answer.text && <SpokenProse of={answer.text} />}
          {answer.accepted != null && (
            <p>
              <Tag tone={answer.accepted ? 'good' : 'bad'}>
                {t(answer.accepted ? 'engagements-finding-accepted' : 'engagements-finding-contested')}
              </Tag>{' '}
              {answer.judgedEid && <Entry eid={answer.judgedEid} />}
            </p>
          )}
          {answer.judgement && <SpokenProse of={answer.judgement} />}
        </div>
      ))}
    </>
  )
}
