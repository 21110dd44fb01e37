import type { ComponentChildren, VNode } from 'preact'
import { useForm } from '../form'
import type { Problem } from '../graphql'
import { useI18n } from '../i18n'
import { Button } from './Button'
import { Dialog } from './Dialog'
import { ErrorSummary, Field, TextArea } from './Field'

/** What an act asks besides being confirmed. */
export interface ActValues {
  reason: string
  day: string
}

/** An act of the council, as its dialog presents it. */
export interface Act {
  title: string
  /** What it does, said before it is done. */
  consequence: ComponentChildren
  confirm: string
  danger?: boolean
  /** Asks for a reason that everyone will read. */
  reason?: { label: string; hint: string }
  /** Asks for a day; empty is allowed. */
  day?: { label: string; hint: string }
  /** Null when done, else what was refused. */
  send: (values: ActValues) => Promise<Problem | null>
}

/** One act in a dialog: its consequence, what it asks, one button to do it and one to leave it. */
export function ActDialog(props: { act: Act | null; onClose: () => void }): VNode {
  return (
    <Dialog title={props.act?.title ?? ''} open={props.act !== null} onClose={props.onClose}>
      {props.act && <ActForm act={props.act} onClose={props.onClose} />}
    </Dialog>
  )
}

function ActForm({ act, onClose }: { act: Act; onClose: () => void }): VNode {
  const { t } = useI18n()
  const form = useForm<ActValues>({
    initial: { reason: '', day: '' },
    check: ({ reason }) =>
      act.reason && reason.trim() === '' ? { reason: t('shared-field-required', { field: act.reason.label }) } : {},
    send: ({ reason, day }) => act.send({ reason: reason.trim(), day }),
  })
  return (
    <form class="form" onSubmit={form.submit} noValidate>
      <ErrorSummary form={form} />
      <div class="consequence">{act.consequence}</div>
      {act.day && <Field form={form} name="day" type="date" required={false} label={act.day.label} hint={act.day.hint} />}
      {act.reason && (
        <TextArea form={form} name="reason" rows={4} maxLength={2000} label={act.reason.label} hint={act.reason.hint} />
      )}
      <div class="form-actions">
        <Button type="submit" busy={form.busy} danger={act.danger ?? false}>
          {act.confirm}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {t('administration-leave')}
        </Button>
      </div>
    </form>
  )
}
