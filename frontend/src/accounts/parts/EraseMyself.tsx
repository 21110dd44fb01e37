import type { VNode } from 'preact'
import { useLocation } from 'wouter-preact'
import { useCommand } from '../../shared/command'
import { useForm } from '../../shared/form'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useSession } from '../../shared/session'
import { Button } from '../../shared/ui/Button'
import { Checkbox } from '../../shared/ui/Choices'
import { ErrorSummary, Field } from '../../shared/ui/Field'

const EraseMyself_Mutation = graphql(`
  mutation EraseMyself($input: EraseMyselfInput!) {
    eraseMyself(input: $input) { eids openingsErased mandatesEnded officesEnded }
  }
`)

/** For whom I speak and which offices I hold: what ends with me. */
export interface Held {
  organisations: readonly string[]
  offices: number
}

/** Has me erased. Before it is done it says plainly what goes, what ends and what stays. */
export function EraseMyself({ held }: { held: Held }): VNode {
  const { t } = useI18n()
  const { signOut } = useSession()
  const [, navigate] = useLocation()
  const [erase] = useCommand(EraseMyself_Mutation)
  const form = useForm({
    initial: { password: '', understood: false },
    check: ({ password, understood }) => ({
      ...(password === '' ? { password: t('shared-field-required', { field: t('accounts-current-password') }) } : {}),
      ...(understood ? {} : { understood: t('accounts-erase-understood-missing') }),
    }),
    send: async ({ password }) => {
      const answer = await erase({ input: { password } })
      if (!answer.ok) return answer.problem
      navigate('/erased')
      await signOut()
      return null
    },
  })
  return (
    <details class="disclosure">
      <summary>{t('accounts-erase')}</summary>
      <form class="form" onSubmit={form.submit} noValidate>
        <ErrorSummary form={form} />
        <p>{t('accounts-erase-goes')}</p>
        {held.organisations.length > 0 && (
          <>
            <p>{t('accounts-erase-ends')}</p>
            <ul class="erase-ends">
              {held.organisations.map((name) => (
                <li key={name}>
                  <bdi>{name}</bdi>
                </li>
              ))}
            </ul>
          </>
        )}
        {held.offices > 0 && <p>{t('accounts-erase-offices', { count: held.offices })}</p>}
        <p>{t('accounts-erase-stays')}</p>
        <p>
          <strong>{t('accounts-erase-final')}</strong>
        </p>
        <Field form={form} name="password" type="password" label={t('accounts-current-password')} autoComplete="current-password" />
        <Checkbox form={form} name="understood" label={t('accounts-erase-understood')} />
        <Button type="submit" danger busy={form.busy}>
          {t('accounts-erase-do')}
        </Button>
      </form>
    </details>
  )
}
