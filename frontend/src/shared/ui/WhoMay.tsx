import type { VNode } from 'preact'
import { graphql } from '../graphql'
import { useI18n } from '../i18n'
import { useData } from '../use-data'

const WhoMay_Query = graphql(`
  query WhoMay {
    roles { role name may { action } }
  }
`)

/** For whom an act is not offered: which roles may do it, as the policies say. */
export function WhoMay(props: { action: string }): VNode | null {
  const { t, format } = useI18n()
  const { data } = useData(WhoMay_Query, {})
  const roles = data?.roles.filter((role) => role.may.some((may) => may.action === props.action)) ?? []
  if (data === undefined) return null
  return (
    <p class="who-may">
      {roles.length === 0
        ? t('administration-who-nobody')
        : t('administration-who-may', { roles: format.list(roles.map((role) => role.name)) })}
    </p>
  )
}
