import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import type { Hats_ViewerFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { Card } from '../../shared/ui/Card'
import { useRoleName } from '../../shared/ui/Guard'
import { SectorName } from '../../shared/ui/Sector'
import { Empty } from '../../shared/ui/States'
import { Tag } from '../../shared/ui/Tag'
import { Code, Words } from '../../shared/ui/Words'

export const Hats_Viewer = graphql(`
  fragment Hats_Viewer on Viewer {
    roles
    hats {
      kind
      seat { id code }
      organisation { id code sector name { ...Words_LocalisedText } }
    }
  }
`)

/** The seats I may act for today, and my roles. */
export function Hats({ viewer }: { viewer: Hats_ViewerFragment }): VNode {
  const { t } = useI18n()
  const roleName = useRoleName()
  return (
    <Card id="hats" title={t('accounts-hats')}>
      {viewer.hats.length === 0 && viewer.roles.length === 0 && <Empty>{t('accounts-no-hat')}</Empty>}
      {viewer.roles.length > 0 && (
        <div class="tags hats-roles">
          {viewer.roles.map((role) => (
            <Tag key={role}>{roleName(role)}</Tag>
          ))}
        </div>
      )}
      <ul class="hats">
        {viewer.hats.map((hat) => (
          <li key={hat.seat.id}>
            <p>
              <Link href={`/members/${hat.organisation.code}`}>
                <Words of={hat.organisation.name} />
              </Link>
            </p>
            <p class="subtle hat-facts">
              <span>{hat.kind === 'TITULAR' ? t('accounts-titular') : t('accounts-substitute')}</span>
              <Code>{hat.seat.code}</Code>
            </p>
            <p class="subtle">
              <SectorName sector={hat.organisation.sector} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
