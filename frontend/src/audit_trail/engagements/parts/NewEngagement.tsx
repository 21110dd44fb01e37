import type { VNode } from 'preact'
import { useLocation } from 'wouter-preact'
import type { AuditScope } from '../../../gql/graphql'
import { useCommand } from '../../../shared/command'
import { useForm } from '../../../shared/form'
import { graphql } from '../../../shared/graphql'
import { useI18n } from '../../../shared/i18n'
import { useData } from '../../../shared/use-data'
import { Button } from '../../../shared/ui/Button'
import { Crumbs } from '../../../shared/ui/Crumbs'
import { ErrorSummary, Field, TextArea } from '../../../shared/ui/Field'
import { Guard } from '../../../shared/ui/Guard'
import { Page } from '../../../shared/ui/Page'
import { carry } from '../../../shared/ui/Recorded'
import { Empty, Loaded } from '../../../shared/ui/States'
import { plainNames } from '../logic/words'
import { LanguageField, useOwnLanguage } from './LanguageField'
import { ScopeChoice } from './ScopeChoice'

const OwnGrants_Query = graphql(`
  query OwnGrants {
    viewer { auditGrants { id organisation scope until } }
  }
`)

const OpenEngagement_Mutation = graphql(`
  mutation OpenEngagement($input: OpenEngagementInput!) {
    openEngagement(input: $input) { eid engagement { id code } }
  }
`)

/** An auditing body begins to look into a period. */
export function NewEngagement(): VNode {
  const { t } = useI18n()
  return (
    <Guard title={t('engagements-new-title')}>
      <Page
        title={t('engagements-new-title')}
        before={
          <Crumbs
            path={[
              { href: '/audit', label: t('shared-audit-trail') },
              { href: '/audit/engagements', label: t('engagements-title') },
            ]}
            here={t('engagements-new-title')}
          />
        }
        lead={t('engagements-new-lead')}
      >
        <Begin />
      </Page>
    </Guard>
  )
}

function Begin(): VNode {
  const { t } = useI18n()
  const own = useData(OwnGrants_Query, {})
  return (
    <Loaded from={own} lines={6}>
      {({ viewer }) => {
        const scope = [...new Set(viewer.auditGrants.flatMap((grant) => grant.scope))]
        return scope.length === 0 ? <Empty>{t('engagements-new-not-yours')}</Empty> : <OpenForm scope={scope} />
      }}
    </Loaded>
  )
}

interface Values {
  title: string
  terms: string
  language: string
  scope: AuditScope[]
  periodFrom: string
  periodUntil: string
}

function OpenForm(props: { scope: readonly AuditScope[] }): VNode {
  const { t } = useI18n()
  const [, navigate] = useLocation()
  const [open] = useCommand(OpenEngagement_Mutation)
  const form = useForm<Values>({
    initial: { title: '', terms: '', language: useOwnLanguage(), scope: [], periodFrom: '', periodUntil: '' },
    check: (values) => {
      const due = (name: keyof Values & string, field: string) =>
        values[name].length === 0 ? { [name]: t('shared-field-required', { field }) } : {}
      return {
        ...due('title', t('engagements-title-field')),
        ...due('terms', t('engagements-terms')),
        ...due('scope', t('engagements-scope')),
        ...due('periodFrom', t('engagements-from')),
        ...due('periodUntil', t('engagements-until')),
      }
    },
    send: async ({ terms, language, ...rest }) => {
      const answer = await open({ input: { ...rest, terms: { language, text: terms } } })
      if (!answer.ok) return plainNames(answer.problem)
      const { eid, engagement } = answer.data.openEngagement
      navigate(`/audit/engagements/${engagement.code}`, { state: carry({ sentence: t('engagements-done-opened', { code: engagement.code }), eid }) })
      return null
    },
  })
  const { language } = form.values
  return (
    <form class="form" onSubmit={form.submit} noValidate>
      <ErrorSummary form={form} />
      <LanguageField form={form} />
      <Field form={form} name="title" label={t('engagements-title-field')} maxLength={200} lang={language} />
      <TextArea form={form} name="terms" label={t('engagements-terms')} rows={8} maxLength={10000} lang={language} />
      <ScopeChoice offered={props.scope} value={form.values.scope} error={form.errorOf('scope')} onChange={(scope) => form.set('scope', scope)} />
      <Field form={form} name="periodFrom" type="date" label={t('engagements-from')} />
      <Field form={form} name="periodUntil" type="date" label={t('engagements-until')} min={form.values.periodFrom} />
      <div class="form-actions">
        <Button type="submit" busy={form.busy}>
          {t('engagements-open-do')}
        </Button>
      </div>
    </form>
  )
}
