import type { VNode } from 'preact'
import { useI18n, type Key } from '../../../shared/i18n'
import { Tag, type Tone } from '../../../shared/ui/Tag'
import type { AccountState } from '../../logic/people'

const STATES = {
  signed_up: ['register-account-signed_up', 'good'],
  invited: ['register-account-invited', 'neutral'],
  not_invited: ['register-account-not_invited', 'warn'],
  no_address: ['register-account-no_address', 'neutral'],
} as const satisfies Record<AccountState, readonly [Key, Tone]>

export function useAccountName(): (state: AccountState) => string {
  const { t } = useI18n()
  return (state) => t(STATES[state][0])
}

/** How far somebody has come on the way to signing in. */
export function AccountTag(props: { state: AccountState }): VNode {
  const { t } = useI18n()
  const [key, tone] = STATES[props.state]
  return <Tag tone={tone}>{t(key)}</Tag>
}
