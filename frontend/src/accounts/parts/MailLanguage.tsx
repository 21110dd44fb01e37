import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useCommand } from '../../shared/command'
import { useForm } from '../../shared/form'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { LANGS, LANGUAGES } from '../../shared/languages'
import { useSession } from '../../shared/session'
import { Button } from '../../shared/ui/Button'
import { Card } from '../../shared/ui/Card'
import { ErrorSummary, Select } from '../../shared/ui/Field'

const SetLanguage_Mutation = graphql(`
  mutation SetLanguage($input: SetLanguageInput!) {
    setLanguage(input: $input)
  }
`)

/** The language in which the council writes to me. */
export function MailLanguage({ current }: { current: string | null | undefined }): VNode {
  const { t, lang } = useI18n()
  const { council } = useSession()
  const [done, setDone] = useState(false)
  const [set] = useCommand(SetLanguage_Mutation)
  const form = useForm({
    initial: { language: current ?? lang },
    send: async (values) => {
      const answer = await set({ input: values })
      setDone(answer.ok)
      return answer.ok ? null : answer.problem
    },
  })
  const offered = LANGS.filter((code) => council?.languages.includes(code) ?? true)
  return (
    <Card id="mail-language" title={t('accounts-mail-language')}>
      <form class="form" onSubmit={form.submit} noValidate>
        <ErrorSummary form={form} />
        {done && (
          <p class="notice notice-good" role="status">
            {t('accounts-mail-language-saved')}
          </p>
        )}
        <Select
          form={form}
          name="language"
          label={t('accounts-mail-language-label')}
          options={offered.map((code) => ({ value: code, label: LANGUAGES[code].name }))}
        />
        <Button type="submit" variant="secondary" busy={form.busy}>
          {t('accounts-save')}
        </Button>
      </form>
    </Card>
  )
}
