import type { VNode } from 'preact'
import { useForm } from '../../shared/form'
import { useI18n } from '../../shared/i18n'
import { Button } from '../../shared/ui/Button'
import { ErrorSummary, TextArea } from '../../shared/ui/Field'

/** A checkpoint that somebody else saw: comparing with others is how a record shown differently to each is found. */
export function PasteCheckpoint({ paste }: { paste: (note: string) => void }): VNode {
  const { t } = useI18n()
  const form = useForm({
    initial: { note: '' },
    send: async ({ note }) => {
      const { isCheckpoint } = await import('../logic/compare')
      if (!isCheckpoint(tidied(note))) {
        return { code: 'CHECK', message: '', fields: [{ field: 'note', code: 'CHECK', message: t('compare-paste-bad') }] }
      }
      paste(tidied(note))
      return null
    },
  })
  return (
    <details class="audit-more">
      <summary>{t('compare-paste')}</summary>
      <form class="form" onSubmit={form.submit} noValidate>
        <ErrorSummary form={form} />
        <TextArea form={form} name="note" label={t('compare-paste-field')} hint={t('compare-paste-hint')} rows={6} />
        <Button type="submit" variant="secondary">
          {t('compare-paste-do')}
        </Button>
      </form>
    </details>
  )
}

/** What pasting does to line ends and to the end is undone. */
function tidied(note: string): string {
  return `${note.replace(/\r\n/g, '\n').trim()}\n`
}
