import type { VNode } from 'preact'
import type { Problem } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { Button } from '../../../shared/ui/Button'
import { problemText } from '../../../shared/ui/States'
import { WRONG_KIND, type Sending } from './use-uploads'

/** A file on its way: how much of it is sent, or why it was refused and what to do. */
export function SendingLine(props: { one: Sending; again: () => void; stop: () => void }): VNode {
  const { t, format } = useI18n()
  const { file, share, problem } = props.one
  return (
    <li class="draft-document">
      <div>
        <bdi>{file.name}</bdi> <span class="subtle">{format.bytes(file.size)}</span>
        {problem ? (
          <p class="ds-validation-message" role="alert">
            {sentence(problem, t)}
          </p>
        ) : (
          <p class="sending">
            <progress max={1} value={share} aria-label={t('conduct-sending', { name: file.name })} />
            <span class="subtle">{share < 1 ? format.percent(share) : t('conduct-attaching')}</span>
          </p>
        )}
      </div>
      <span class="row-actions">
        {problem && problem.code !== WRONG_KIND && (
          <Button variant="secondary" onClick={props.again}>
            {t('shared-try-again')}
          </Button>
        )}
        <Button variant="tertiary" aria-label={t(problem ? 'conduct-forget-of' : 'conduct-stop-of', { name: file.name })} onClick={props.stop}>
          {t(problem ? 'conduct-forget' : 'conduct-stop')}
        </Button>
      </span>
    </li>
  )
}

function sentence(problem: Problem, t: ReturnType<typeof useI18n>['t']): string {
  if (problem.code === WRONG_KIND) return t('conduct-wrong-kind')
  if (problem.code.startsWith('HTTP_')) return t('conduct-upload-failed')
  return problemText(problem, t)
}
