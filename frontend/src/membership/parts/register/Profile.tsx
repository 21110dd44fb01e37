import type { ComponentChildren, VNode } from 'preact'
import type { Profile_OrganisationFragment } from '../../../gql/graphql'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { ButtonLink } from '../../../shared/ui/Button'
import { Card } from '../../../shared/ui/Card'
import { EntryLink } from '../../../shared/ui/EntryLink'
import { isKind, KINDS } from '../../logic/kinds'

export const Profile_Organisation = graphql(`
  fragment Profile_Organisation on Organisation {
    code
    names { text language }
    kind
    website
    admittedOn
    leftOn
    personsHidden
    status
    entry { ...EntryLink_LedgerRef }
    viewerActions
  }
`)

type Organisation = Profile_OrganisationFragment

/** What is said of an organisation, and who may amend it. */
export function Profile({ organisation: o }: { organisation: Organisation }): VNode {
  const { t, format } = useI18n()
  return (
    <Card id="profile" title={t('register-profile')} className="stack">
      <dl class="facts">
        {o.names.map((name) => (
          <Fact key={name.language} term={t('register-name-in', { language: format.language(name.language) })}>
            <bdi lang={name.language}>{name.text}</bdi>
          </Fact>
        ))}
        {isKind(o.kind) && o.kind !== 'unspecified' && <Fact term={t('register-kind')}>{t(KINDS[o.kind])}</Fact>}
        <Fact term={t('register-persons')}>{t(o.personsHidden ? 'register-persons-are-hidden' : 'register-persons-are-shown')}</Fact>
        <Fact term={t('register-admitted-on')}>{format.date(o.admittedOn)}</Fact>
        {o.leftOn && <Fact term={t('register-left-on')}>{format.date(o.leftOn)}</Fact>}
        {o.website && (
          <Fact term={t('register-website')}>
            <a href={o.website} rel="noopener external">
              <bdi dir="ltr">{o.website.replace(/^https?:\/\//, '')}</bdi>
            </a>
          </Fact>
        )}
        {o.entry && (
          <Fact term={t('register-in-record')}>
            <EntryLink entry={o.entry} />
          </Fact>
        )}
      </dl>
      {o.viewerActions.includes('amendOrganisation') && (
        <ButtonLink href={`/admin/organisations/${o.code}/edit`} variant="secondary">
          {t('register-amend')}
        </ButtonLink>
      )}
      {!o.viewerActions.includes('amendOrganisation') && o.status !== 'WITHDRAWN' && (
        <div>
          <p class="heading-xs">{t('register-amend')}</p>
          <p class="who-may">{t('register-amend-who')}</p>
        </div>
      )}
    </Card>
  )
}

export function Fact(props: { term: string; children: ComponentChildren }): VNode {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
