import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import { useForm } from '../form'
import { useI18n } from '../i18n'
import { useSession } from '../session'
import { Button } from './Button'
import { Dialog } from './Dialog'
import { ErrorSummary, Field } from './Field'

/** E-mail and password; pasting and password managers work, there is no puzzle. */
export function SignInForm(props: { onDone: () => void }): VNode {
  const { t } = useI18n()
  const { signIn } = useSession()
  const form = useForm({
    initial: { email: '', password: '' },
    check: (values) => ({
      ...(values.email.trim() === '' ? { email: t('shared-field-required', { field: t('shared-email') }) } : {}),
      ...(values.password === '' ? { password: t('shared-field-required', { field: t('shared-password') }) } : {}),
    }),
    send: async (values) => {
      const refused = await signIn(values.email.trim(), values.password)
      if (refused === null) props.onDone()
      return refused
    },
  })
  return (
    <form class="form" onSubmit={form.submit} noValidate>
      <ErrorSummary form={form} />
      <Field form={form} name="email" type="email" label={t('shared-email')} autoComplete="username" />
      <Field form={form} name="password" type="password" label={t('shared-password')} autoComplete="current-password" />
      <div class="form-actions">
        <Button type="submit" busy={form.busy}>
          {t('shared-sign-in')}
        </Button>
        <Link href="/reset" className="text-link">
          {t('shared-password-forgotten')}
        </Link>
      </div>
    </form>
  )
}

/** Sign-in in place, when something asked for needs it; the page behind keeps what was typed. */
export function SignInDialog(): VNode {
  const { t } = useI18n()
  const { demand } = useSession()
  return (
    <Dialog title={t('shared-sign-in-needed')} open={demand.open} onClose={() => demand.settle(false)}>
      <p class="subtle">{t('shared-sign-in-needed-hint')}</p>
      <SignInForm onDone={() => demand.settle(true)} />
    </Dialog>
  )
}
