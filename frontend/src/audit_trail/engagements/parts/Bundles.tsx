import type { VNode } from 'preact'
import type { BundlesQuery } from '../../../gql/graphql'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { useData } from '../../../shared/use-data'
import { Card } from '../../../shared/ui/Card'
import { Loaded } from '../../../shared/ui/States'
import { Code } from '../../../shared/ui/Words'
import { Entry } from './Entry'

const Bundles_Query = graphql(`
  query Bundles {
    auditBundle { url }
    viewer {
      auditGrants {
        id
        organisation
        bundle { url made { eid at recordSize sha256 bytes } }
      }
    }
  }
`)

const TYPES = ['AuditGrant'] as const
type Own = BundlesQuery['viewer']['auditGrants'][number]

/** The record to take along: for all, and for the auditor what the grant opens. */
export function Bundles(): VNode {
  const { t } = useI18n()
  const bundles = useData(Bundles_Query, {}, TYPES)
  return (
    <Card id="bundles" title={t('engagements-bundle')}>
      <p class="subtle">{t('engagements-bundle-lead')}</p>
      <Loaded from={bundles} lines={2}>
        {({ auditBundle, viewer }) => (
          <div class="stack">
            {/* The browser saves what it is sent and shows a page when it is refused. */}
            <p>
              <a class="ds-button" data-variant="secondary" href={auditBundle.url}>
                {t('engagements-bundle-public')}
              </a>
            </p>
            {viewer.auditGrants.map((grant) => (
              <OwnBundle key={grant.id} grant={grant} />
            ))}
          </div>
        )}
      </Loaded>
    </Card>
  )
}

function OwnBundle({ grant }: { grant: Own }): VNode | null {
  const { t, format } = useI18n()
  if (!grant.bundle) return null
  const { url, made } = grant.bundle
  return (
    <div>
      <p>
        <a class="ds-button" data-variant="primary" href={url}>
          {t('engagements-bundle-own', { body: grant.organisation })}
        </a>
      </p>
      <p>{t('engagements-bundle-own-hint')}</p>
      {made?.at && (
        <p class="subtle">
          {t('engagements-bundle-made', { when: format.dateTime(made.at), count: made.recordSize, size: format.bytes(made.bytes) })}{' '}
          <Code>{made.sha256}</Code> <Entry eid={made.eid} />
        </p>
      )}
    </div>
  )
}
