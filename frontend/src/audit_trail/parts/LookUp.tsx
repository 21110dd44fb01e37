import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { useForm } from '../../shared/form'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { text, useUrlState } from '../../shared/url-state'
import { useData } from '../../shared/use-data'
import { Button } from '../../shared/ui/Button'
import { Card } from '../../shared/ui/Card'
import { ErrorSummary, Field } from '../../shared/ui/Field'
import { useEventName } from '../../shared/ui/event'
import { Empty, Loaded } from '../../shared/ui/States'
import { Code } from '../../shared/ui/Words'

const LookUp_Query = graphql(`
  query LookUp($eid: String!) {
    ledger {
      entry(eid: $eid) { eid index type at }
    }
  }
`)

/** Finds an entry by the identifier that a receipt carries. */
export function LookUp(): VNode {
  const { t } = useI18n()
  const [{ entry }, set] = useUrlState({ entry: text() })
  const form = useForm({
    initial: { entry },
    check: (values) =>
      values.entry.trim() === '' ? { entry: t('shared-field-required', { field: t('audit-entry-id') }) } : {},
    send: async (values) => {
      set({ entry: values.entry.trim() })
      return null
    },
  })
  useEffect(() => form.set('entry', entry), [entry])
  return (
    <Card id="look-up" title={t('audit-look-up')}>
      <form class="form" onSubmit={form.submit} noValidate>
        <ErrorSummary form={form} />
        <Field form={form} name="entry" label={t('audit-entry-id')} hint={t('audit-entry-id-hint')} />
        <Button type="submit" variant="secondary">
          {t('audit-look-up')}
        </Button>
      </form>
      {entry !== '' && <Found eid={entry} />}
    </Card>
  )
}

function Found({ eid }: { eid: string }): VNode {
  const { t, format } = useI18n()
  const eventName = useEventName()
  const found = useData(LookUp_Query, { eid })
  return (
    <div class="found" role="status">
      <Loaded from={found} lines={3}>
        {({ ledger }) => {
          const { entry } = ledger
          if (!entry) return <Empty>{t('audit-entry-unknown')}</Empty>
          return (
            <dl class="facts">
              <div>
                <dt>{t('audit-entry-what')}</dt>
                <dd>{eventName(entry.type)}</dd>
              </div>
              <div>
                <dt>{t('audit-entry-number')}</dt>
                <dd>{entry.index == null ? t('shared-entry-waiting') : format.number(entry.index)}</dd>
              </div>
              {entry.at && (
                <div>
                  <dt>{t('audit-entry-when')}</dt>
                  <dd>{format.dateTime(entry.at)}</dd>
                </div>
              )}
              <div>
                <dt>{t('audit-entry-id')}</dt>
                <dd>
                  <Code>{entry.eid}</Code>
                </dd>
              </div>
              {entry.index != null && (
                <div>
                  <dt>{t('audit-entry-files')}</dt>
                  <dd class="audit-links">
                    <a href={`/log/proof/${encodeURIComponent(entry.eid)}`}>{t('audit-entry-proof')}</a>
                    <a href={`/log/openings/${encodeURIComponent(entry.eid)}`}>{t('audit-entry-openings')}</a>
                  </dd>
                </div>
              )}
            </dl>
          )
        }}
      </Loaded>
    </div>
  )
}
