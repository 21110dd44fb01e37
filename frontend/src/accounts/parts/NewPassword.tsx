import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Form } from '../../shared/form'
import { useI18n } from '../../shared/i18n'
import { Field } from '../../shared/ui/Field'

/** A new password, which one may look at while typing; pasting and password managers work. */
export function NewPassword<V extends object & { password: string }>(props: { form: Form<V> }): VNode {
  const { t } = useI18n()
  const [shown, setShown] = useState(false)
  // The generic form is narrowed to the one field that this part writes.
  const form = props.form as unknown as Form<{ password: string }>
  return (
    <>
      <Field
        form={form}
        name="password"
        type={shown ? 'text' : 'password'}
        label={t('accounts-new-password')}
        hint={t('accounts-new-password-hint')}
        autoComplete="new-password"
      />
      <label class="check-line">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
        <span>{t('accounts-show-password')}</span>
      </label>
    </>
  )
}
