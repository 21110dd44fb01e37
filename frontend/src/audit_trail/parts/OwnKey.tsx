import type { VNode } from 'preact'
import { useForm } from '../../shared/form'
import { useI18n } from '../../shared/i18n'
import { Button } from '../../shared/ui/Button'
import { ErrorSummary, Field } from '../../shared/ui/Field'

/** A key that the reader has from elsewhere. */
export function OwnKey({ keep, forget }: { keep: (text: string) => Promise<void>; forget: () => void }): VNode {
  const { t } = useI18n()
  const form = useForm({
    initial: { key: '' },
    send: async ({ key }) => {
      try {
        await keep(key)
        return null
      } catch {
        const message = t('explorer-key-bad')
        return { code: 'CHECK', message: '', fields: [{ field: 'key', code: 'CHECK', message }] }
      }
    },
  })
  return (
    <form class="form" onSubmit={form.submit} noValidate>
      <ErrorSummary form={form} />
      <Field form={form} name="key" label={t('explorer-key-field')} hint={t('explorer-key-hint')} autoComplete="off" />
      <Button type="submit" variant="secondary">
        {t('explorer-key-keep')}
      </Button>
      <div class="key-forget">
        <Button variant="tertiary" danger onClick={forget}>
          {t('explorer-key-forget')}
        </Button>
        <p class="subtle">{t('explorer-key-forget-hint')}</p>
      </div>
    </form>
  )
}
