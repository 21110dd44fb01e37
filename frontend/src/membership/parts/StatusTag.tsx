import type { VNode } from 'preact'
import type { OrganisationStatus } from '../../gql/graphql'
import { useI18n } from '../../shared/i18n'
import { Tag } from '../../shared/ui/Tag'

/** The standing of an organisation in the council. */
export function StatusTag(props: { status: OrganisationStatus }): VNode {
  const { t } = useI18n()
  switch (props.status) {
    case 'ACTIVE':
      return <Tag tone="good">{t('membership-status-active')}</Tag>
    case 'SUSPENDED':
      return <Tag tone="warn">{t('membership-status-suspended')}</Tag>
    case 'WITHDRAWN':
      return <Tag tone="neutral">{t('membership-status-withdrawn')}</Tag>
  }
}
