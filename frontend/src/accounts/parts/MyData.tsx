import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { fetchOwn, save } from '../../shared/download'
import type { Problem } from '../../shared/graphql'
import { Text, useI18n } from '../../shared/i18n'
import { Button } from '../../shared/ui/Button'
import { Card } from '../../shared/ui/Card'
import { Failed } from '../../shared/ui/States'
import { CorrectName } from './CorrectName'
import { EraseMyself, type Held } from './EraseMyself'

/** What is known of me is mine: to take along, to correct, to have erased. */
export function MyData(props: { name: string | null; held: Held; again: () => void }): VNode {
  const { t, lang } = useI18n()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const download = async () => {
    setBusy(true)
    const file = await fetchOwn('/me/export', lang)
    setBusy(false)
    setProblem(file.ok ? null : file.problem)
    if (file.ok) save(file)
  }
  return (
    <Card id="my-data" title={t('accounts-data')}>
      <div class="stack">
        <p>
          <Text id="accounts-data-lead" marks={{ link: (words) => <Link href="/privacy">{words}</Link> }} />
        </p>
        {problem && <Failed problem={problem} />}
        <p class="form-actions">
          <Button variant="secondary" busy={busy} onClick={() => void download()}>
            {t('accounts-data-download')}
          </Button>
        </p>
        {props.name !== null && <CorrectName current={props.name} again={props.again} />}
        {props.name !== null && <EraseMyself held={props.held} />}
      </div>
    </Card>
  )
}
