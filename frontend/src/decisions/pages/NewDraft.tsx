import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import type { NewDraftPageQuery } from '../../gql/graphql'
import { mayDraft } from '../../shared/administers'
import { useCommand } from '../../shared/command'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useData } from '../../shared/use-data'
import { AdminPage, useSection } from '../../shared/ui/AdminPage'
import { mainFirst } from '../../shared/ui/LanguageTabs'
import { carry } from '../../shared/ui/Recorded'
import { Loaded } from '../../shared/ui/States'
import { draftValues, textsOf } from '../logic/draft'
import { DraftForm } from '../parts/conduct/DraftForm'
import { useDraft } from '../parts/conduct/use-draft'
import '../parts/conduct/conduct.css'

const NewDraftPage_Query = graphql(`
  query NewDraftPage {
    council { id languages defaultLanguage }
  }
`)

const DraftDecision_Mutation = graphql(`
  mutation DraftDecision($input: DraftDecisionInput!) {
    draftDecision(input: $input) { decision { id textVersion } }
  }
`)

/** Begins a decision: its texts, which only those who prepare it see. */
export default function NewDraft(): VNode {
  const { t } = useI18n()
  const section = useSection()
  const page = useData(NewDraftPage_Query, {})
  return (
    <AdminPage
      title={t('administration-new-decision')}
      section="decisions"
      path={[section('decisions')]}
      here={t('administration-new-decision')}
      allowed={mayDraft}
      roles={['CHAIR', 'SECRETARY', 'TECHNICAL_STAFF']}
      lead={t('conduct-new-lead')}
    >
      <Loaded from={page} lines={10} tall>
        {({ council }) => <NewForm council={council} />}
      </Loaded>
    </AdminPage>
  )
}

function NewForm({ council }: { council: NewDraftPageQuery['council'] }): VNode {
  const { t } = useI18n()
  const [, navigate] = useLocation()
  const [begin] = useCommand(DraftDecision_Mutation)
  const languages = mainFirst(council.languages, council.defaultLanguage)
  const saved = useMemo(() => draftValues(languages, [], 'LIVE'), [])
  const draft = useDraft({
    object: 'new',
    languages,
    saved,
    version: 0,
    save: async (values) => {
      const answer = await begin({ input: { texts: textsOf(values, languages), results: values.results } })
      if (!answer.ok) return { problem: answer.problem }
      const { id, textVersion } = answer.data.draftDecision.decision
      navigate(`/admin/decisions/${id}`, { replace: true, state: carry({ sentence: t('conduct-draft-begun'), eid: null }) })
      return { saved, version: textVersion }
    },
  })
  return <DraftForm draft={draft} />
}
