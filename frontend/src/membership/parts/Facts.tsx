import type { ComponentChildren, VNode } from 'preact'
import type { Facts_OrganisationFragment } from '../../gql/graphql'
import { Link } from 'wouter-preact'
import { graphql } from '../../shared/graphql'
import { useI18n, type Key } from '../../shared/i18n'
import { Card } from '../../shared/ui/Card'
import { EntryLink } from '../../shared/ui/EntryLink'
import { Code } from '../../shared/ui/Words'

export const Facts_Organisation = graphql(`
  fragment Facts_Organisation on Organisation {
    id
    code
    kind
    communityOrigin
    website
    admittedOn
    leftOn
    entry { ...EntryLink_LedgerRef }
  }
`)

const KINDS = {
  migrant_association: 'membership-kind-migrant_association',
  political_group: 'membership-kind-political_group',
  company: 'membership-kind-company',
  association: 'membership-kind-association',
} as const satisfies Record<string, Key>

/** What is known of a member, as far as it is public. */
export function Facts(props: { organisation: Facts_OrganisationFragment; college: string | undefined }): VNode {
  const { t, format } = useI18n()
  const { organisation: o, college } = props
  const kind = Object.hasOwn(KINDS, o.kind) ? t(KINDS[o.kind as keyof typeof KINDS]) : null
  return (
    <Card id="facts" title={t('membership-facts')}>
      <dl class="facts">
        <Fact term={t('membership-code')}>
          <Code>{o.code}</Code>
        </Fact>
        {kind && <Fact term={t('membership-kind')}>{kind}</Fact>}
        {college && (
          <Fact term={t('membership-filter-college')}>
            <span dir="auto">{college}</span>
          </Fact>
        )}
        {o.communityOrigin && (
          <Fact term={t('membership-origin')}>{format.country(o.communityOrigin)}</Fact>
        )}
        <Fact term={t('membership-admitted')}>{format.date(o.admittedOn)}</Fact>
        {o.leftOn && <Fact term={t('membership-left')}>{format.date(o.leftOn)}</Fact>}
        {o.website && (
          <Fact term={t('membership-website')}>
            <a href={o.website} rel="noopener external">
              <bdi dir="ltr">{o.website.replace(/^https?:\/\//, '')}</bdi>
            </a>
          </Fact>
        )}
        {o.entry && (
          <Fact term={t('membership-in-record')}>
            <Link href={`/audit/subject/${o.id}`}>{t('membership-all-entries')}</Link> · <EntryLink entry={o.entry} />
          </Fact>
        )}
      </dl>
    </Card>
  )
}

function Fact(props: { term: string; children: ComponentChildren }): VNode {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
