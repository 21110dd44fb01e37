import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import type { Tasks_TaskFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n, type Key } from '../../shared/i18n'
import { useNow } from '../../shared/now'
import { Card } from '../../shared/ui/Card'
import { Empty } from '../../shared/ui/States'
import { Words } from '../../shared/ui/Words'
import { byDeadline, commandOf } from '../logic/tasks'

export const Tasks_Task = graphql(`
  fragment Tasks_Task on Task {
    kind
    dueAt
    decision { id code title { ...Words_LocalisedText } }
    hat { seat { id code } organisation { id name { text } } }
  }
`)

type Task = Tasks_TaskFragment

const KINDS = {
  castBallot: 'accounts-task-cast_ballot',
  openPoll: 'accounts-task-open_poll',
  closePoll: 'accounts-task-close_poll',
  confirmDecision: 'accounts-task-confirm_decision',
  callDecision: 'accounts-task-call_decision',
} as const satisfies Record<string, Key>

/** What waits for me, nearest deadline first, one press each. */
export function Tasks(props: { tasks: readonly Task[] }): VNode {
  const { t } = useI18n()
  return (
    <Card id="awaiting" title={t('accounts-awaiting')} accent>
      {props.tasks.length === 0 ? (
        <Empty>{t('accounts-nothing-awaits')}</Empty>
      ) : (
        <ul class="tasks">
          {byDeadline(props.tasks).map((task) => (
            <TaskLine key={`${task.kind} ${task.decision?.id} ${task.hat?.seat.id}`} task={task} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function TaskLine({ task }: { task: Task }): VNode {
  const { t, format } = useI18n()
  const now = useNow()
  const kind = commandOf(task.kind)
  const key: Key = Object.hasOwn(KINDS, kind) ? KINDS[kind as keyof typeof KINDS] : 'accounts-task-other'
  return (
    <li>
      <p class="subtle">{t(key)}</p>
      {task.decision && (
        <p class="heading-xs">
          <Link href={`/decisions/${task.decision.code}`}>
            <Words of={task.decision.title} />
          </Link>
        </p>
      )}
      {task.hat && (
        <p>{t('accounts-task-for', { organisation: task.hat.organisation.name.text, seat: task.hat.seat.code })}</p>
      )}
      {task.dueAt && (
        <p class="task-due">
          {t('accounts-task-due', { when: format.dateTime(task.dueAt), left: format.relative(task.dueAt, now) })}
        </p>
      )}
    </li>
  )
}
