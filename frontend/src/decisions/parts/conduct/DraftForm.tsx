import type { VNode } from 'preact'
import { useI18n } from '../../../shared/i18n'
import { Button } from '../../../shared/ui/Button'
import { RadioGroup } from '../../../shared/ui/Choices'
import { ErrorSummary } from '../../../shared/ui/Field'
import { DraftTexts } from './DraftTexts'
import type { Draft } from './use-draft'

/** The form of a draft: texts, when results show, and what is kept and saved. */
export function DraftForm({ draft }: { draft: Draft }): VNode {
  const { t } = useI18n()
  const { form } = draft
  return (
    <form class="form draft-form" onSubmit={form.submit} noValidate>
      <ErrorSummary form={form} />
      <DraftNotices draft={draft} />
      <DraftTexts form={form} languages={draft.languages} />
      <RadioGroup
        form={form}
        name="results"
        legend={t('conduct-results')}
        options={[
          { value: 'LIVE', label: t('conduct-results-live'), hint: t('conduct-results-live-hint') },
          { value: 'AFTER_CLOSE', label: t('conduct-results-after-close'), hint: t('conduct-results-after-close-hint') },
        ]}
      />
      <div class="form-actions">
        <Button type="submit" busy={form.busy}>
          {t('conduct-save-draft')}
        </Button>
        <KeptLine draft={draft} />
      </div>
    </form>
  )
}

/** That words were put back from this device, or that somebody else has saved meanwhile. */
function DraftNotices({ draft }: { draft: Draft }): VNode | null {
  const { t } = useI18n()
  if (!draft.restored && !draft.overtaken) return null
  return (
    <div class="notice notice-warning" role="status">
      <p>{t(draft.overtaken ? 'conduct-overtaken' : 'conduct-restored')}</p>
      <Button variant="secondary" onClick={draft.takeSaved}>
        {t('conduct-take-saved')}
      </Button>
    </div>
  )
}

/** Whether everything is saved; else when what was typed was kept on this device. */
function KeptLine({ draft }: { draft: Draft }): VNode {
  const { t, format } = useI18n()
  const { dirty, keptAt } = draft
  if (!dirty) return <span class="subtle">{t('conduct-all-saved')}</span>
  return (
    <span class="subtle">
      {keptAt === null ? t('conduct-not-saved') : t('conduct-kept', { time: format.time(new Date(keptAt).toISOString()) })}
    </span>
  )
}
