import type { VNode } from 'preact'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useData } from '../../shared/use-data'
import { Guard } from '../../shared/ui/Guard'
import { Page } from '../../shared/ui/Page'
import { Loaded } from '../../shared/ui/States'
import { AuditTasks } from '../parts/AuditTasks'
import { ChangePassword } from '../parts/ChangePassword'
import { Hats } from '../parts/Hats'
import { MailLanguage } from '../parts/MailLanguage'
import { MyData } from '../parts/MyData'
import { Receipts } from '../parts/Receipts'
import { Sessions } from '../parts/Sessions'
import { Tasks } from '../parts/Tasks'
import '../accounts.css'

const Me_Query = graphql(`
  query Me {
    viewer {
      person { id displayName }
      email
      language
      roles
      hats { organisation { id name { text } } }
      awaiting { ...Tasks_Task }
      ...AuditTasks_Viewer
      ...Hats_Viewer
      ...Receipts_Viewer
      ...Sessions_Viewer
    }
  }
`)

/** What awaits me, for whom I act, my receipts, and my account. */
export default function Me(): VNode {
  const { t } = useI18n()
  return (
    <Guard title={t('accounts-me-title')}>
      <Workspace />
    </Guard>
  )
}

/** Each organisation once, however many of its seats. */
function namesOf(hats: readonly { organisation: { id: string; name: { text: string } } }[]): string[] {
  return [...new Map(hats.map(({ organisation }) => [organisation.id, organisation.name.text])).values()]
}

function Workspace(): VNode {
  const { t } = useI18n()
  const me = useData(Me_Query, {})
  const viewer = me.data?.viewer
  return (
    <Page
      title={t('accounts-me-title')}
      lead={viewer && <bdi>{viewer.person?.displayName ?? viewer.email}</bdi>}
    >
      <Loaded from={me} lines={8} tall>
        {({ viewer: mine }) => (
          <div class="me-columns">
            <div class="stack">
              <Tasks tasks={mine.awaiting} />
              <AuditTasks viewer={mine} />
              <Receipts viewer={mine} />
            </div>
            <div class="stack">
              <Hats viewer={mine} />
              <MailLanguage current={mine.language} />
              <ChangePassword email={mine.email ?? ''} />
              <Sessions viewer={mine} again={me.again} />
              <MyData
                name={mine.person?.displayName ?? null}
                held={{ organisations: namesOf(mine.hats), offices: mine.roles.length }}
                again={me.again}
              />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  )
}
