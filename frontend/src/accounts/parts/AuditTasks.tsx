import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import type { AuditTasks_ViewerFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { Card } from '../../shared/ui/Card'
import { Tag } from '../../shared/ui/Tag'

export const AuditTasks_Viewer = graphql(`
  fragment AuditTasks_Viewer on Viewer {
    auditGrants { id organisation until }
    auditTasks {
      kind
      dueOn
      overdue
      engagement { id code title { language text } }
      finding { id number }
    }
  }
`)

type Task = AuditTasks_ViewerFragment['auditTasks'][number]

/** What audits ask of me, last day first, and by what I am an auditor; nothing for everybody else. */
export function AuditTasks({ viewer }: { viewer: AuditTasks_ViewerFragment }): VNode | null {
  const { t, format } = useI18n()
  if (viewer.auditTasks.length === 0 && viewer.auditGrants.length === 0) return null
  return (
    <Card id="audit-tasks" title={<Link href="/audit/engagements">{t('accounts-audit-tasks')}</Link>}>
      {viewer.auditGrants.map((grant) => (
        <p key={grant.id}>{t('accounts-audit-grant', { body: grant.organisation, until: format.date(grant.until) })}</p>
      ))}
      <ul class="tasks">
        {viewer.auditTasks.map((task) => (
          <Line key={`${task.kind} ${task.finding?.id ?? task.engagement.id}`} task={task} />
        ))}
      </ul>
    </Card>
  )
}

function Line({ task }: { task: Task }): VNode {
  const { t, format } = useI18n()
  const { code, title } = task.engagement
  const number = task.finding?.number ?? 0
  const words = () => {
    if (task.kind === 'answerFinding') return t('accounts-audit-task-answer', { number, code })
    if (task.kind === 'judgeAnswer') return t('accounts-audit-task-judge', { number, code })
    return t('accounts-audit-task-report', { code })
  }
  return (
    <li>
      <p class="heading-xs">
        <Link href={`/audit/engagements/${code}`}>{words()}</Link>
      </p>
      <p lang={title.language} dir="auto">
        {title.text}
      </p>
      {task.dueOn && (
        <p class="task-due">
          {t('accounts-audit-task-due', { day: format.date(task.dueOn) })}{' '}
          {task.overdue && <Tag tone="bad">{t('accounts-audit-task-overdue')}</Tag>}
        </p>
      )}
    </li>
  )
}
