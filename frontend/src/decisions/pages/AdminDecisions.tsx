import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import type { AdminDecisionsQuery } from '../../gql/graphql'
import { mayDraft } from '../../shared/administers'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useData } from '../../shared/use-data'
import { AdminPage } from '../../shared/ui/AdminPage'
import { ButtonLink } from '../../shared/ui/Button'
import { DecisionRow } from '../../shared/ui/DecisionRow'
import { Recorded, useDone } from '../../shared/ui/Recorded'
import { Empty, Loaded } from '../../shared/ui/States'
import { Words } from '../../shared/ui/Words'
import '../parts/conduct/conduct.css'

const AdminDecisions_Query = graphql(`
  query AdminDecisions {
    drafts: decisions(states: [DRAFT], first: 50) {
      totalCount
      nodes { id title { ...Words_LocalisedText } textVersion textVersions { version createdAt languages } documents { id } }
    }
    running: decisions(states: [CALLED, OPEN, CLOSED], first: 50) {
      totalCount
      nodes { id ...DecisionRow_Decision }
    }
    council { id languages }
  }
`)

const TYPES = ['Decision'] as const

/** What is being prepared, and what is announced, open or waiting to be confirmed. */
export default function AdminDecisions(): VNode {
  const { t } = useI18n()
  const [done] = useDone()
  const page = useData(AdminDecisions_Query, {}, TYPES)
  return (
    <AdminPage
      title={t('administration-decisions')}
      section="decisions"
      allowed={mayDraft}
      roles={['CHAIR', 'SECRETARY', 'TECHNICAL_STAFF']}
      lead={t('conduct-decisions-lead')}
      actions={<ButtonLink href="/admin/decisions/new">{t('administration-new-decision')}</ButtonLink>}
    >
      {done && <Recorded done={done} />}
      <Loaded from={page} lines={10} tall>
        {(data) => (
          <div class="stack">
            <Drafts data={data} />
            <Running data={data} />
          </div>
        )}
      </Loaded>
    </AdminPage>
  )
}

function Drafts({ data }: { data: AdminDecisionsQuery }): VNode {
  const { t, format } = useI18n()
  const { drafts, council } = data
  return (
    <section aria-labelledby="drafts">
      <h2 class="heading-md section-head" id="drafts">
        {t('administration-drafts')}
      </h2>
      {drafts.nodes.length === 0 && <Empty>{t('conduct-drafts-none')}</Empty>}
      <ul class="decision-rows">
        {drafts.nodes.map((draft) => {
          const version = draft.textVersions.find((one) => one.version === draft.textVersion)
          const missing = council.languages.filter((language) => !version?.languages.includes(language))
          return (
            <li key={draft.id} class="decision-row">
              <h3 class="heading-xs">
                <Link href={`/admin/decisions/${draft.id}`}>
                  <Words of={draft.title} />
                </Link>
              </h3>
              <p class="subtle decision-row-facts">
                {version && <span>{t('conduct-version-of', { version: draft.textVersion, when: format.dateTime(version.createdAt) })}</span>}
                <span>{t('conduct-check-documents', { count: draft.documents.length })}</span>
                <span>
                  {missing.length === 0
                    ? t('administration-draft-all-languages')
                    : t('administration-draft-missing', { languages: format.list(missing.map(format.language)) })}
                </span>
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Running({ data }: { data: AdminDecisionsQuery }): VNode {
  const { t } = useI18n()
  const { running } = data
  return (
    <section aria-labelledby="running">
      <h2 class="heading-md section-head" id="running">
        {t('conduct-running')}
      </h2>
      {running.nodes.length === 0 ? (
        <Empty>{t('conduct-running-none')}</Empty>
      ) : (
        <ul class="decision-rows">
          {running.nodes.map((decision) => (
            <DecisionRow key={decision.id} decision={decision} heading="h3" />
          ))}
        </ul>
      )}
      <p class="after-list">
        <Link href="/decisions">{t('conduct-all-decisions')}</Link>
      </p>
    </section>
  )
}
