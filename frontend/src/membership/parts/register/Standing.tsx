import type { VNode } from 'preact'
import type { OrganisationStatus } from '../../../gql/graphql'
import { useI18n, type Key } from '../../../shared/i18n'
import { Tag, type Tone } from '../../../shared/ui/Tag'

const STATES = {
  ACTIVE: ['register-status-active', 'good'],
  SUSPENDED: ['register-status-suspended', 'warn'],
  WITHDRAWN: ['register-status-withdrawn', 'neutral'],
} as const satisfies Record<OrganisationStatus, readonly [Key, Tone]>

export const STATUSES = ['ACTIVE', 'SUSPENDED', 'WITHDRAWN'] as const

export function useStatusName(): (status: OrganisationStatus) => string {
  const { t } = useI18n()
  return (status) => t(STATES[status][0])
}

/** Where an organisation's membership stands. */
export function StandingTag(props: { status: OrganisationStatus }): VNode {
  const { t } = useI18n()
  const [key, tone] = STATES[props.status]
  return <Tag tone={tone}>{t(key)}</Tag>
}
