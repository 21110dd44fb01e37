import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Sessions_ViewerFragment } from '../../gql/graphql'
import { useCommand } from '../../shared/command'
import { graphql, type Problem } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useNow } from '../../shared/now'
import { Button } from '../../shared/ui/Button'
import { Card } from '../../shared/ui/Card'
import { Failed } from '../../shared/ui/States'

export const Sessions_Viewer = graphql(`
  fragment Sessions_Viewer on Viewer {
    sessions { id createdAt lastSeenAt current kind }
  }
`)

const EndSession_Mutation = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input)
  }
`)

/** Where I am signed in; any other place can be signed out from here. */
export function Sessions(props: { viewer: Sessions_ViewerFragment; again: () => void }): VNode {
  const { t, format } = useI18n()
  const now = useNow()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [end, busy] = useCommand(EndSession_Mutation)
  const endOne = async (id: string) => {
    const answer = await end({ input: { id } })
    setProblem(answer.ok ? null : answer.problem)
    props.again()
  }
  return (
    <Card id="sessions" title={t('accounts-sessions')}>
      {problem && <Failed problem={problem} />}
      <ul class="sessions">
        {props.viewer.sessions.map((session) => (
          <li key={session.id}>
            <div>
              <p>{session.current ? t('accounts-session-here') : t('accounts-session-elsewhere')}</p>
              <p class="subtle">
                {t('accounts-session-times', {
                  since: format.date(session.createdAt),
                  seen: format.relative(session.lastSeenAt, now),
                })}
              </p>
            </div>
            {!session.current && (
              <Button variant="secondary" busy={busy} onClick={() => void endOne(session.id)}>
                {t('accounts-session-end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
