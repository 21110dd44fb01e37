import { useClient } from '@urql/preact'
import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import type { ImportCheckQuery } from '../../gql/graphql'
import { useCommand } from '../../shared/command'
import { graphql, NETWORK, problemOfResult, type Problem } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useData } from '../../shared/use-data'
import { AdminPage, useSection } from '../../shared/ui/AdminPage'
import { Button } from '../../shared/ui/Button'
import { carry } from '../../shared/ui/Recorded'
import { Empty, Loaded } from '../../shared/ui/States'
import { textOf } from '../logic/import-files'
import { CheckedFiles, Findings } from '../parts/register/ImportFindings'
import { CsvField } from '../parts/register/CsvField'

const ImportMembers_Query = graphql(`
  query ImportMembers {
    organisations(first: 1) { totalCount }
  }
`)

const ImportCheck_Query = graphql(`
  query ImportCheck($input: ImportCouncilInput!) {
    importCheck(input: $input) { organisations seats representatives people sectors { sector organisations seats } }
  }
`)

const ImportCouncil_Mutation = graphql(`
  mutation ImportCouncil($input: ImportCouncilInput!) {
    importCouncil(input: $input) { organisations seats representatives people eid }
  }
`)

/** Fills an empty council from files: chosen, checked line by line, then entered, all or nothing. */
export default function ImportMembers(): VNode {
  const { t } = useI18n()
  const section = useSection()
  const members = useData(ImportMembers_Query, {})
  return (
    <AdminPage
      title={t('import-title')}
      section="organisations"
      path={[section('organisations')]}
      here={t('import-title')}
      allowed={(viewer) => viewer.actions.includes('importCouncil')}
      roles={['ADMINISTRATOR']}
      lead={t('import-lead')}
    >
      <Loaded from={members} lines={6} tall>
        {(data) => (data.organisations.totalCount > 0 ? <Empty>{t('import-has-members')}</Empty> : <ImportForm />)}
      </Loaded>
    </AdminPage>
  )
}

interface Files {
  members: string
  representatives: string | null
}

type Checked = { files: Files; preview: ImportCheckQuery['importCheck'] }

function ImportForm(): VNode {
  const { t } = useI18n()
  const client = useClient()
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState<{ members: File | null; representatives: File | null }>({ members: null, representatives: null })
  const [wrong, setWrong] = useState<{ members?: string; representatives?: string }>({})
  const [checked, setChecked] = useState<Checked | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [checking, setChecking] = useState(false)
  const [importCouncil, importing] = useCommand(ImportCouncil_Mutation)

  const choose = (which: 'members' | 'representatives') => (file: File | null) => {
    setChosen((before) => ({ ...before, [which]: file }))
    setWrong((before) => ({ ...before, [which]: undefined }))
    setChecked(null)
    setProblem(null)
  }

  const check = async () => {
    const read = await readFiles(chosen, { none: t('import-no-file'), notUtf8: t('import-not-utf8') })
    if ('wrong' in read) return setWrong(read.wrong)
    setChecking(true)
    const result = await client.query(ImportCheck_Query, { input: read.files }, { requestPolicy: 'network-only' }).toPromise()
    setChecking(false)
    if (result.error) return setProblem(problemOfResult(result.error))
    if (result.data) setChecked({ files: read.files, preview: result.data.importCheck })
    else setProblem({ code: NETWORK, message: '', fields: [] })
  }

  const enter = async (files: Files) => {
    const answer = await importCouncil({ input: files })
    if (!answer.ok) {
      setChecked(null)
      return setProblem(answer.problem)
    }
    const { organisations, seats, people, eid } = answer.data.importCouncil
    const notes = people > 0 ? [t('import-done-people', { people })] : []
    navigate('/admin/organisations', { state: carry({ sentence: t('import-done', { organisations, seats }), eid, notes }) })
  }

  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!checking) void check()
      }}
    >
      <CsvField name="members" required error={wrong.members} onChange={choose('members')} />
      <CsvField name="representatives" error={wrong.representatives} onChange={choose('representatives')} />
      <div class="form-actions">
        <Button type="submit" variant={checked ? 'secondary' : 'primary'} busy={checking}>
          {t('import-check')}
        </Button>
      </div>
      {problem && <Findings problem={problem} />}
      {checked && (
        <Arrived>
          <CheckedFiles preview={checked.preview} />
          <div class="consequence">
            <p>{t('import-means')}</p>
          </div>
          <div class="form-actions">
            <Button busy={importing} onClick={() => void enter(checked.files)}>
              {t('import-do')}
            </Button>
          </div>
        </Arrived>
      )}
    </form>
  )
}

/** Takes the focus when it comes, so that what the check found is read out. */
function Arrived({ children }: { children: ComponentChildren }): VNode {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div class="form-section" tabIndex={-1} ref={box}>
      {children}
    </div>
  )
}

/** The texts of the chosen files, or what is wrong with the choice. */
async function readFiles(
  chosen: { members: File | null; representatives: File | null },
  words: { none: string; notUtf8: string },
): Promise<{ files: Files } | { wrong: { members?: string; representatives?: string } }> {
  if (chosen.members === null) return { wrong: { members: words.none } }
  const members = await textOf(chosen.members)
  const representatives = chosen.representatives === null ? null : await textOf(chosen.representatives)
  if (members === null) return { wrong: { members: words.notUtf8 } }
  if (chosen.representatives !== null && representatives === null) return { wrong: { representatives: words.notUtf8 } }
  return { files: { members, representatives } }
}
