import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { Link, useLocation } from 'wouter-preact'
import { graphql } from '../../shared/graphql'
import { Text, useI18n } from '../../shared/i18n'
import { useNow } from '../../shared/now'
import { text, useUrlState } from '../../shared/url-state'
import { useData } from '../../shared/use-data'
import { Card } from '../../shared/ui/Card'
import { Crumbs } from '../../shared/ui/Crumbs'
import { Page } from '../../shared/ui/Page'
import { Loaded } from '../../shared/ui/States'
import { Code } from '../../shared/ui/Words'
import type { CheckQuery } from '../../gql/graphql'
import { HowTo } from '../parts/HowTo'
import { Proves } from '../parts/Proves'
import '../audit.css'

const Check_Query = graphql(`
  query Check {
    ledger {
      origin
      vkey
      size
      root
      checkpoint
      signedAt
      pending
      frozen
    }
  }
`)

type Ledger = CheckQuery['ledger']

/** The state of the public record, an entry looked up, and how anyone checks all of it without trusting this site. */
export default function Check(): VNode {
  const { t } = useI18n()
  const check = useData(Check_Query, {})
  // Receipts of earlier versions lead here with the entry's id.
  const [{ entry }] = useUrlState({ entry: text() })
  const [, navigate] = useLocation()
  useEffect(() => {
    if (entry !== '') navigate(`/audit/entry/${encodeURIComponent(entry)}`, { replace: true })
  }, [entry])
  return (
    <Page
      title={t('audit-title')}
      before={<Crumbs path={[{ href: '/audit', label: t('shared-audit-trail') }]} here={t('audit-title')} />}
      lead={t('audit-lead')}
    >
      <div class="audit-columns">
        <div class="stack">
          <Proves />
          <Loaded from={check} lines={8}>
            {({ ledger }) => <HowTo origin={ledger.origin} vkey={ledger.vkey} />}
          </Loaded>
        </div>
        <Loaded from={check} lines={8}>
          {({ ledger }) => <State ledger={ledger} />}
        </Loaded>
      </div>
    </Page>
  )
}

function State({ ledger }: { ledger: Ledger }): VNode {
  const { t, format } = useI18n()
  const now = useNow()
  return (
    <Card id="state" title={t('audit-state')}>
      {ledger.frozen && (
        <p class="notice notice-danger" role="alert">
          {t('audit-frozen')}
        </p>
      )}
      <dl class="facts">
        <div>
          <dt>{t('audit-size')}</dt>
          <dd>{format.number(ledger.size)}</dd>
        </div>
        {ledger.signedAt && (
          <div>
            <dt>{t('audit-signed-at')}</dt>
            <dd>
              {t('audit-signed-words', { when: format.dateTime(ledger.signedAt), ago: format.relative(ledger.signedAt, now) })}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('audit-root')}</dt>
          <dd>
            <Code>{ledger.root}</Code>
          </dd>
        </div>
        <div>
          <dt>{t('audit-origin')}</dt>
          <dd>
            <Code>{ledger.origin}</Code>
          </dd>
        </div>
        {ledger.pending > 0 && (
          <div>
            <dt>{t('audit-pending')}</dt>
            <dd>{t('audit-pending-count', { count: ledger.pending })}</dd>
          </div>
        )}
      </dl>
      <p class="audit-links">
        <Link href="/audit">{t('audit-to-explorer')}</Link>
        <a href="/log/checkpoint">{t('audit-checkpoint-file')}</a>
        <a href="/log/openings.jsonl">{t('audit-openings-file')}</a>
      </p>
      <p class="subtle">
        <Text id="audit-state-hint" />
      </p>
    </Card>
  )
}
