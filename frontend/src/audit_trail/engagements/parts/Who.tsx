import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { WhoQuery } from '../../../gql/graphql'
import { useCommand } from '../../../shared/command'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { useSession } from '../../../shared/session'
import { useToday } from '../../../shared/today'
import { useData } from '../../../shared/use-data'
import { ActDialog, type Act } from '../../../shared/ui/ActDialog'
import { Button } from '../../../shared/ui/Button'
import { Card } from '../../../shared/ui/Card'
import { Dialog } from '../../../shared/ui/Dialog'
import { Recorded, useDone } from '../../../shared/ui/Recorded'
import { Empty, Loaded } from '../../../shared/ui/States'
import { Tag } from '../../../shared/ui/Tag'
import { grantStanding, plainNames } from '../logic/words'
import { Entry } from './Entry'
import { GrantForm } from './GrantForm'
import { useOwnLanguage } from './LanguageField'
import { ScopeList } from './ScopeList'
import { SpokenLine } from './Spoken'

const Who_Query = graphql(`
  query Who {
    auditors {
      id
      organisation
      person
      scope
      from
      until
      revokedOn
      revokeReason { language text }
      standing
      eid
    }
  }
`)

const RevokeAuditor_Mutation = graphql(`
  mutation RevokeAuditor($input: RevokeAuditorInput!) {
    revokeAuditor(input: $input) { eid grant { id standing revokedOn } }
  }
`)

const TYPES = ['AuditGrant'] as const
type Grant = WhoQuery['auditors'][number]

/** Who may look into the record as an auditor; for the chair and administrators, letting somebody in or out. */
export function Who(): VNode {
  const { t } = useI18n()
  const { viewer } = useSession()
  const who = useData(Who_Query, {}, TYPES)
  const [granting, setGranting] = useState(false)
  const [done, setDone] = useDone()
  const mayGrant = viewer?.actions.includes('grantAuditor') ?? false
  return (
    <Card
      id="who"
      title={t('engagements-who')}
      actions={
        mayGrant && (
          <Button variant="secondary" onClick={() => setGranting(true)}>
            {t('engagements-grant')}
          </Button>
        )
      }
    >
      <p class="subtle">{t('engagements-who-hint')}</p>
      {done && <Recorded done={done} />}
      <Loaded from={who} lines={4}>
        {({ auditors }) =>
          auditors.length === 0 ? (
            <Empty>{t('engagements-who-none')}</Empty>
          ) : (
            <ul class="grants">
              {auditors.map((grant) => (
                <Line key={grant.id} grant={grant} mayRevoke={mayGrant} onDone={(sentence, eid) => setDone({ sentence, eid })} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <Dialog title={t('engagements-grant')} open={granting} onClose={() => setGranting(false)}>
        <GrantForm
          onDone={(next) => {
            setGranting(false)
            setDone(next)
            who.again()
          }}
        />
      </Dialog>
    </Card>
  )
}

function Line(props: { grant: Grant; mayRevoke: boolean; onDone: (sentence: string, eid: string) => void }): VNode {
  const { grant } = props
  const { t, format } = useI18n()
  const today = useToday()
  const language = useOwnLanguage()
  const [revoke] = useCommand(RevokeAuditor_Mutation)
  const [act, setAct] = useState<Act | null>(null)
  const ask = () =>
    setAct({
      title: t('engagements-revoke'),
      consequence: <p>{t('engagements-revoke-consequence', { body: grant.organisation })}</p>,
      confirm: t('engagements-revoke'),
      danger: true,
      reason: { label: t('engagements-reason'), hint: '' },
      send: async ({ reason }) => {
        const answer = await revoke({ input: { grantId: grant.id, reason: { language, text: reason } } })
        if (!answer.ok) return plainNames(answer.problem)
        setAct(null)
        props.onDone(t('engagements-ended'), answer.data.revokeAuditor.eid)
        return null
      },
    })
  return (
    <li>
      <p>
        <b>
          <bdi>{grant.organisation}</bdi>
        </b>{' '}
        <Tag tone={grant.standing ? 'good' : 'neutral'}>{t(grantStanding(grant, today))}</Tag>
      </p>
      {grant.person && (
        <p>
          <bdi>{grant.person}</bdi>
        </p>
      )}
      <p>{t('engagements-period-words', { from: format.date(grant.from), until: format.date(grant.until) })}</p>
      {grant.revokedOn && <p>{t('engagements-revoked-on', { day: format.date(grant.revokedOn) })}</p>}
      {grant.revokeReason && (
        <p>
          <SpokenLine of={grant.revokeReason} />
        </p>
      )}
      <ScopeList of={grant.scope} />
      <p>
        <Entry eid={grant.eid} />
      </p>
      {props.mayRevoke && grant.standing && (
        <Button variant="tertiary" danger onClick={ask}>
          {t('engagements-revoke')}
        </Button>
      )}
      <ActDialog act={act} onClose={() => setAct(null)} />
    </li>
  )
}
