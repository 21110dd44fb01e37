import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import type { VotesToRunQuery } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n, type Key } from '../../shared/i18n'
import { useNow } from '../../shared/now'
import { useData } from '../../shared/use-data'
import { ButtonLink } from '../../shared/ui/Button'
import { Card } from '../../shared/ui/Card'
import { StateTag } from '../../shared/ui/DecisionState'
import { Loaded } from '../../shared/ui/States'
import { Words } from '../../shared/ui/Words'
import { conductTasks, missingLanguages } from '../logic/attention'

const VotesToRun_Query = graphql(`
  query VotesToRun {
    viewer {
      awaiting { kind dueAt decision { id code state title { ...Words_LocalisedText } } }
    }
    running: decisions(states: [CALLED, OPEN], first: 10) {
      totalCount
      nodes { id code state opensAt closesAt title { ...Words_LocalisedText } poll { id cast eligible } }
    }
  }
`)

const DECISION = ['Decision'] as const

const TASKS: Record<string, Key> = {
  openPoll: 'administration-task-open_poll',
  closePoll: 'administration-task-close_poll',
  confirmDecision: 'administration-task-confirm_decision',
}

/** Acts that wait for this person, then the votes that are announced or open. */
export function VotesToRun(): VNode {
  const { t } = useI18n()
  const data = useData(VotesToRun_Query, {}, DECISION)
  return (
    <Card id="votes" title={t('administration-votes')} actions={<Link href="/admin/decisions">{t('administration-decisions')}</Link>}>
      <Loaded from={data} lines={3} tall>
        {({ viewer, running }) => {
          const tasks = conductTasks(viewer.awaiting)
          if (tasks.length === 0 && running.nodes.length === 0) return <p class="all-well">{t('administration-votes-none')}</p>
          return (
            <ul class="attention-list">
              {tasks.map((task) => (
                <TaskLine key={`${task.kind} ${task.decision?.id}`} task={task} />
              ))}
              {running.nodes.map((decision) => (
                <RunningLine key={decision.id} decision={decision} />
              ))}
            </ul>
          )
        }}
      </Loaded>
    </Card>
  )
}

function TaskLine({ task }: { task: VotesToRunQuery['viewer']['awaiting'][number] }): VNode | null {
  const { t, format } = useI18n()
  const now = useNow()
  if (!task.decision) return null
  const words = TASKS[task.kind]
  return (
    <li class="attention-now">
      <p class="attention-what">
        <b>{words ? (t as (key: Key) => string)(words) : task.kind}</b>
        {task.dueAt && <span class="subtle">{format.relative(task.dueAt, now)}</span>}
      </p>
      <Link href={`/decisions/${task.decision.code}`}>
        <Words of={task.decision.title} />
      </Link>
    </li>
  )
}

function RunningLine({ decision }: { decision: VotesToRunQuery['running']['nodes'][number] }): VNode {
  const { t, format } = useI18n()
  const { poll, state } = decision
  const when = state === 'CALLED' ? decision.opensAt : decision.closesAt
  return (
    <li>
      <p class="attention-what">
        <StateTag state={state} />
        {when && <span class="subtle">{t(state === 'CALLED' ? 'shared-opens' : 'shared-closes', { when: format.dateTime(when) })}</span>}
      </p>
      <Link href={`/decisions/${decision.code}`}>
        <Words of={decision.title} />
      </Link>
      {poll?.cast != null && <p class="subtle">{t('administration-cast-of', { cast: poll.cast, eligible: poll.eligible })}</p>}
    </li>
  )
}

const DraftsToFinish_Query = graphql(`
  query DraftsToFinish {
    drafts: decisions(states: [DRAFT], first: 10) {
      totalCount
      nodes { id title { ...Words_LocalisedText } textVersion textVersions { version languages } }
    }
    council { id languages }
  }
`)

/** Drafts, and the languages that each still lacks. */
export function DraftsToFinish(): VNode {
  const { t, format } = useI18n()
  const data = useData(DraftsToFinish_Query, {}, DECISION)
  return (
    <Card
      id="drafts"
      title={t('administration-drafts')}
      actions={<ButtonLink href="/admin/decisions/new" variant="secondary">{t('administration-new-decision')}</ButtonLink>}
    >
      <Loaded from={data} lines={3} tall>
        {({ drafts, council }) => {
          if (drafts.nodes.length === 0) return <p class="all-well">{t('administration-drafts-none')}</p>
          return (
            <ul class="attention-list">
              {drafts.nodes.map((draft) => {
                const missing = missingLanguages(council.languages, draft.textVersions, draft.textVersion)
                return (
                  <li key={draft.id}>
                    <Link href={`/admin/decisions/${draft.id}`}>
                      <Words of={draft.title} />
                    </Link>
                    <p class="subtle">
                      {missing.length === 0
                        ? t('administration-draft-all-languages')
                        : t('administration-draft-missing', { languages: format.list(missing.map(format.language)) })}
                    </p>
                  </li>
                )
              })}
            </ul>
          )
        }}
      </Loaded>
    </Card>
  )
}
