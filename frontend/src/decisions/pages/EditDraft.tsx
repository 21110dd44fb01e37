import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import type { EditDraftPageQuery } from '../../gql/graphql'
import { mayDraft } from '../../shared/administers'
import { useCommand } from '../../shared/command'
import { graphql } from '../../shared/graphql'
import { useLazy } from '../../shared/lazy'
import { useI18n } from '../../shared/i18n'
import { oneOf, useUrlState } from '../../shared/url-state'
import { useData } from '../../shared/use-data'
import { AdminPage, useSection } from '../../shared/ui/AdminPage'
import { ButtonLink } from '../../shared/ui/Button'
import { StateTag } from '../../shared/ui/DecisionState'
import { mainFirst } from '../../shared/ui/LanguageTabs'
import { LazyPart } from '../../shared/ui/LazyPart'
import { Recorded, useDone } from '../../shared/ui/Recorded'
import { Empty, Loaded } from '../../shared/ui/States'
import { Switcher } from '../../shared/ui/Switcher'
import { draftValues, textsOf, type DraftValues } from '../logic/draft'
import { DraftDocuments } from '../parts/conduct/DraftDocuments'
import { DraftForm } from '../parts/conduct/DraftForm'
import { Readiness } from '../parts/conduct/Readiness'
import { useDraft } from '../parts/conduct/use-draft'
import '../parts/conduct/conduct.css'

const EditDraftPage_Query = graphql(`
  query EditDraftPage($id: ID!) {
    decision(id: $id) {
      id
      code
      state
      title { text language }
      textVersion
      results
      viewerActions
      texts { version language title summary body machineTranslated }
      ...DraftDocuments_Decision
      ...Readiness_Decision
    }
    council { id languages defaultLanguage }
  }
`)

const ReviseDecision_Mutation = graphql(`
  mutation ReviseDecision($input: ReviseDecisionInput!) {
    reviseDecision(input: $input) {
      decision { id textVersion results texts { version language title summary body machineTranslated } }
    }
  }
`)

type Decision = NonNullable<EditDraftPageQuery['decision']>

/** A draft: its texts and documents, how it will look, and announcing it. */
export default function EditDraft(props: { params: Record<string, string | undefined> }): VNode {
  const { t, lang } = useI18n()
  const section = useSection()
  const page = useData(EditDraftPage_Query, { id: props.params['id'] ?? '' })
  const decision = page.data?.decision
  return (
    <AdminPage
      title={decision?.title.text ?? t('conduct-draft')}
      titleLang={decision && decision.title.language !== lang ? decision.title.language : undefined}
      section="decisions"
      path={[section('decisions')]}
      here={t('conduct-draft')}
      allowed={mayDraft}
      roles={['CHAIR', 'SECRETARY', 'TECHNICAL_STAFF']}
      lead={decision && <StateTag state={decision.state} />}
    >
      <Loaded from={page} lines={10} tall>
        {(data) =>
          data.decision ? (
            <Body decision={data.decision} council={data.council} again={page.again} />
          ) : (
            <Empty>{t('conduct-not-found')}</Empty>
          )
        }
      </Loaded>
    </AdminPage>
  )
}

function Body(props: { decision: Decision; council: EditDraftPageQuery['council']; again: () => void }): VNode {
  const { t } = useI18n()
  const { decision, council } = props
  if (decision.state !== 'DRAFT') {
    return (
      <Empty action={<ButtonLink href={`/decisions/${decision.code}`}>{t('conduct-to-decision')}</ButtonLink>}>
        {t('conduct-no-draft-any-more')}
      </Empty>
    )
  }
  return <Editor decision={decision} languages={mainFirst(council.languages, council.defaultLanguage)} again={props.again} />
}

const ADDRESS = { view: oneOf(['write', 'preview']) }

function Editor(props: { decision: Decision; languages: readonly string[]; again: () => void }): VNode {
  const { t } = useI18n()
  const { decision, languages, again } = props
  const [{ view }, set] = useUrlState(ADDRESS)
  const [done] = useDone()
  const [revise] = useCommand(ReviseDecision_Mutation)
  const saved = useMemo(() => draftValues(languages, decision.texts, decision.results), [decision])
  const draft = useDraft({
    object: decision.id,
    languages,
    saved,
    version: decision.textVersion,
    save: async (values) => {
      const answer = await revise({ input: { id: decision.id, texts: textsOf(values, languages), results: values.results } })
      if (!answer.ok) return { problem: answer.problem }
      const now = answer.data.reviseDecision.decision
      again()
      return { saved: draftValues(languages, now.texts, now.results), version: now.textVersion }
    },
  })
  return (
    <>
      {done && <Recorded done={done} />}
      <div class="admin-columns">
        <div class="stack">
          <Switcher
            label={t('conduct-view')}
            value={view}
            options={[
              { value: 'write', label: t('conduct-write') },
              { value: 'preview', label: t('conduct-preview') },
            ]}
            onChange={(next) => set({ view: next })}
          />
          {view === 'write' ? <DraftForm draft={draft} /> : <LazyPreview values={draft.form.values} languages={languages} />}
          <DraftDocuments decision={decision} languages={languages} again={again} />
        </div>
        <Readiness decision={decision} saved={saved} languages={languages} dirty={draft.dirty} onDiscarded={draft.takeSaved} />
      </div>
    </>
  )
}

/** The preview comes when it is first looked at. */
function LazyPreview(props: { values: DraftValues; languages: readonly string[] }): VNode {
  const preview = useLazy(() => import('../parts/conduct/Preview'), [])
  return (
    <LazyPart from={preview} lines={8}>
      {(part) => <part.Preview {...props} />}
    </LazyPart>
  )
}
