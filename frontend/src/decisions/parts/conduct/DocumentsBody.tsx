import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { DraftDocuments_DecisionFragment } from '../../../gql/graphql'
import { useCommand } from '../../../shared/command'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { ACCEPTED } from '../../../shared/upload'
import { ActDialog, type Act } from '../../../shared/ui/ActDialog'
import { Button } from '../../../shared/ui/Button'
import { Card } from '../../../shared/ui/Card'
import { FilterSelect } from '../../../shared/ui/FilterSelect'
import { Told } from '../../../shared/ui/Told'
import { Code } from '../../../shared/ui/Words'
import { SendingLine } from './SendingLine'
import { useUploads } from './use-uploads'

const DetachDocument_Mutation = graphql(`
  mutation DetachDocument($input: DetachDocumentInput!) {
    detachDocument(input: $input) { decision { id documents { id } } }
  }
`)

type Decision = DraftDocuments_DecisionFragment

/** The documents of a draft: those attached, those on their way, and a place to add more. */
export function DocumentsBody(props: { decision: Decision; languages: readonly string[]; again: () => void }): VNode {
  const { t } = useI18n()
  const { decision, again } = props
  const [told, setTold] = useState('')
  const [act, setAct] = useState<Act | null>(null)
  const detach = useDetach(decision, (name) => {
    setAct(null)
    setTold(t('conduct-detached', { name }))
    again()
  })
  const uploads = useUploads(decision.id, (name) => {
    setTold(t('conduct-attached', { name }))
    again()
  })
  return (
    <Card id="documents" title={t('conduct-documents')} className="stack">
      {decision.documents.length === 0 && uploads.sending.length === 0 && <p class="subtle">{t('conduct-documents-none')}</p>}
      <ul class="draft-documents">
        {decision.documents.map((document) => (
          <DocumentLine key={document.id} document={document} onDetach={() => setAct(detach(document))} />
        ))}
        {uploads.sending.map((one) => (
          <SendingLine key={one.key} one={one} again={() => uploads.again(one)} stop={() => uploads.stop(one)} />
        ))}
      </ul>
      <Told>{told}</Told>
      <AddDocuments languages={props.languages} add={uploads.add} />
      <ActDialog act={act} onClose={() => setAct(null)} />
    </Card>
  )
}

function DocumentLine(props: { document: Decision['documents'][number]; onDetach: () => void }): VNode {
  const { t, format } = useI18n()
  const { document } = props
  const facts = [format.bytes(document.size), ...(document.language ? [format.language(document.language)] : [])]
  return (
    <li class="draft-document">
      <div>
        <a href={document.url}>
          <bdi>{document.name}</bdi>
        </a>
        <p class="subtle">{facts.join(' · ')}</p>
        <p class="subtle">
          SHA-256 <Code short>{document.sha256}</Code>
        </p>
      </div>
      <Button variant="tertiary" danger aria-label={t('conduct-detach-of', { name: document.name })} onClick={props.onDetach}>
        {t('conduct-detach')}
      </Button>
    </li>
  )
}

/** The browser’s own file field: no dragging is needed. */
function AddDocuments(props: { languages: readonly string[]; add: (files: readonly File[], language: string | null) => void }): VNode {
  const { t, format } = useI18n()
  const [language, setLanguage] = useState<string | null>(null)
  return (
    <div class="add-documents">
      <FilterSelect
        id="document-language"
        label={t('conduct-document-language')}
        all={t('conduct-document-no-language')}
        value={language}
        options={props.languages.map((value) => ({ value, label: format.language(value) }))}
        onChange={setLanguage}
      />
      <div class="field">
        <label class="ds-label" data-weight="semibold" for="document-files">
          {t('conduct-add-documents')}
        </label>
        <p class="hint" id="document-files-hint">
          {t('conduct-add-documents-hint')}
        </p>
        <input
          id="document-files"
          class="file-input"
          type="file"
          multiple
          accept={ACCEPTED}
          aria-describedby="document-files-hint"
          onChange={(event) => {
            props.add([...(event.currentTarget.files ?? [])], language)
            // The same file may be chosen again after a refusal.
            event.currentTarget.value = ''
          }}
        />
      </div>
    </div>
  )
}

function useDetach(decision: Decision, onDone: (name: string) => void): (document: Decision['documents'][number]) => Act {
  const { t } = useI18n()
  const [detach] = useCommand(DetachDocument_Mutation)
  return (document) => ({
    title: t('conduct-detach'),
    consequence: <p>{t('conduct-detach-means', { name: document.name })}</p>,
    confirm: t('conduct-detach'),
    danger: true,
    send: async () => {
      const answer = await detach({ input: { decisionId: decision.id, documentId: document.id } })
      if (!answer.ok) return answer.problem
      onDone(document.name)
      return null
    },
  })
}
