import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import { graphql } from '../../shared/graphql'
import { Text, useI18n } from '../../shared/i18n'
import { useNow } from '../../shared/now'
import { useData } from '../../shared/use-data'
import { Card } from '../../shared/ui/Card'
import { Loaded } from '../../shared/ui/States'

const RecordState_Query = graphql(`
  query RecordState {
    ledger { size pending frozen signedAt }
  }
`)

/** Whether the public record goes on as it should. */
export function RecordState(): VNode {
  const { t, format } = useI18n()
  const now = useNow()
  const data = useData(RecordState_Query, {})
  return (
    <Card id="record" title={t('administration-record')}>
      <Loaded from={data} lines={2}>
        {({ ledger }) =>
          ledger.frozen ? (
            <p class="notice notice-danger">{t('administration-record-frozen')}</p>
          ) : (
            <>
              <p class="all-well">
                <Text id="administration-record-size" args={{ size: format.number(ledger.size) }} marks={{ link: (words) => <Link href="/check">{words}</Link> }} />
              </p>
              {ledger.signedAt && <p class="subtle">{t('administration-record-signed', { ago: format.relative(ledger.signedAt, now) })}</p>}
              {ledger.pending > 0 && <p class="subtle">{t('administration-record-pending', { count: ledger.pending })}</p>}
            </>
          )
        }
      </Loaded>
    </Card>
  )
}
