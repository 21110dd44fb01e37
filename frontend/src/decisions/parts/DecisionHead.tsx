import type { ComponentChildren, VNode } from 'preact'
import type { DecisionHead_DecisionFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useWhen } from '../../shared/when'
import { Crumbs } from '../../shared/ui/Crumbs'
import { OutcomeTag, StateTag } from '../../shared/ui/DecisionState'
import { Page } from '../../shared/ui/Page'
import { Tag } from '../../shared/ui/Tag'
import { LanguageNote, Words } from '../../shared/ui/Words'

export const DecisionHead_Decision = graphql(`
  fragment DecisionHead_Decision on Decision {
    id
    code
    state
    results
    title { ...Words_LocalisedText }
    summary { ...Words_LocalisedText }
    opensAt
    closesAt
    calledAt
    confirmedAt
    annulledAt
    annulReason { ...Words_LocalisedText }
    documents { id }
    poll { id outcome closesAt closedAt }
  }
`)

type Decision = DecisionHead_DecisionFragment

/** State, title, summary and dates; a decision without force says so first. */
export function DecisionHead(props: { decision: Decision; children: ComponentChildren }): VNode {
  const { t, lang } = useI18n()
  const { decision } = props
  const { title } = decision
  return (
    <Page
      title={title.text}
      titleLang={title.language === lang ? undefined : title.language}
      before={
        <>
          <Crumbs path={[{ href: '/decisions', label: t('decisions-title') }]} here={decision.code} />
          <Tags decision={decision} />
        </>
      }
      lead={
        <>
          {decision.summary && (
            <p>
              <Words of={decision.summary} />
            </p>
          )}
          <LanguageNote of={title} />
          <Facts decision={decision} />
        </>
      }
    >
      {decision.state === 'ANNULLED' && <Annulled decision={decision} />}
      {decision.state === 'DRAFT' && <p class="notice notice-warning">{t('decisions-draft-notice')}</p>}
      {props.children}
    </Page>
  )
}

function Tags({ decision }: { decision: Decision }): VNode {
  const { t } = useI18n()
  const outcome = decision.poll?.outcome
  return (
    <div class="tags">
      <StateTag state={decision.state} />
      {outcome && decision.state !== 'ANNULLED' && <OutcomeTag outcome={outcome} />}
      <Tag>{t('decisions-roll-call-tag')}</Tag>
      {decision.results === 'AFTER_CLOSE' && <Tag>{t('decisions-results-after-close')}</Tag>}
    </div>
  )
}

function Facts({ decision }: { decision: Decision }): VNode {
  const { t, format } = useI18n()
  const when = useWhen()
  const closes = decision.poll?.closesAt ?? decision.closesAt
  const facts = [
    decision.calledAt && t('decisions-announced-on', { date: format.date(decision.calledAt) }),
    decision.state === 'CALLED' && decision.opensAt && when.opens(decision.opensAt),
    decision.state === 'CALLED' && !decision.opensAt && t('decisions-opens-by-chair'),
    (decision.state === 'CALLED' || decision.state === 'OPEN') && closes && when.closes(closes),
    decision.poll?.closedAt && t('decisions-closed-on', { when: format.dateTime(decision.poll.closedAt) }),
    decision.confirmedAt && t('decisions-confirmed-on', { date: format.date(decision.confirmedAt) }),
  ].filter((fact): fact is string => typeof fact === 'string')
  return (
    <ul class="decision-facts">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
      <li>
        <a href="#full-text">{t('decisions-text-and-documents', { count: decision.documents.length })}</a>
      </li>
    </ul>
  )
}

function Annulled({ decision }: { decision: Decision }): VNode {
  const { t, format } = useI18n()
  return (
    <div class="notice notice-danger">
      <p>
        <b>
          {decision.annulledAt
            ? t('decisions-annulled-on', { date: format.date(decision.annulledAt) })
            : t('decisions-annulled')}
        </b>
      </p>
      {decision.annulReason && (
        <p>
          <Words of={decision.annulReason} />
        </p>
      )}
      {decision.annulReason && <LanguageNote of={decision.annulReason} />}
    </div>
  )
}
