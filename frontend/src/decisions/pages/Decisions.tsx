import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { DecisionState } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { useSession } from '../../shared/session'
import { maybe, text, useUrlState } from '../../shared/url-state'
import { useData } from '../../shared/use-data'
import { ButtonLink } from '../../shared/ui/Button'
import { Crumbs } from '../../shared/ui/Crumbs'
import { DecisionRow } from '../../shared/ui/DecisionRow'
import { useStateName } from '../../shared/ui/DecisionState'
import { Page } from '../../shared/ui/Page'
import { Pagination } from '../../shared/ui/Pagination'
import { SearchBox } from '../../shared/ui/SearchBox'
import { Empty, Loaded } from '../../shared/ui/States'
import { Pills } from '../../shared/ui/Switcher'

const Decisions_Query = graphql(`
  query Decisions($states: [DecisionState!], $search: String, $first: Int!, $after: String) {
    decisions(states: $states, search: $search, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id ...DecisionRow_Decision }
    }
  }
`)

const PAGE_SIZE = 20
const STATES = ['open', 'called', 'closed', 'confirmed', 'annulled', 'draft'] as const

/** Every decision, newest first, by state and words. */
export default function Decisions(): VNode {
  const { t } = useI18n()
  const { viewer } = useSession()
  const [{ state, q, after }, set] = useUrlState({ state: maybe(STATES), q: text(), after: text() })
  const mayDraft = viewer?.actions.includes('draftDecision') ?? false
  const decisions = useData(Decisions_Query, {
    states: state === null ? null : [state.toUpperCase() as DecisionState],
    search: q === '' ? null : q,
    first: PAGE_SIZE,
    after: after === '' ? null : after,
  })
  return (
    <Page
      title={t('decisions-title')}
      before={<Crumbs path={[]} here={t('decisions-title')} />}
      lead={t('decisions-lead')}
      actions={mayDraft && <ButtonLink href="/admin/decisions/new">{t('decisions-new')}</ButtonLink>}
    >
      <div class="list-filters">
        <SearchBox label={t('decisions-search')} value={q} onChange={(next) => set({ q: next, after: '' }, 'replace')} />
        <StateFilter value={state} withDrafts={mayDraft} onChange={(next) => set({ state: next, after: '' })} />
      </div>
      <Loaded from={decisions} lines={8} tall>
        {({ decisions: list }) => (
          <>
            <Count total={list.totalCount} />
            {list.nodes.length === 0 ? (
              <Empty>{q === '' && state === null ? t('decisions-none-yet') : t('decisions-none-found')}</Empty>
            ) : (
              <ul class="decision-rows">
                {list.nodes.map((decision) => (
                  <DecisionRow key={decision.id} decision={decision} heading="h2" />
                ))}
              </ul>
            )}
            <Pagination
              shown={list.nodes.length}
              total={list.totalCount}
              onStart={after === ''}
              endCursor={list.pageInfo.endCursor}
              hasNext={list.pageInfo.hasNextPage}
              go={(cursor) => set({ after: cursor })}
            />
          </>
        )}
      </Loaded>
    </Page>
  )
}

type State = (typeof STATES)[number]

function StateFilter(props: { value: State | null; withDrafts: boolean; onChange: (value: State | null) => void }): VNode {
  const { t } = useI18n()
  const name = useStateName()
  const offered = STATES.filter((state) => state !== 'draft' || props.withDrafts)
  return (
    <Pills
      label={t('decisions-filter-state')}
      value={props.value ?? 'all'}
      options={[
        { value: 'all', label: t('decisions-filter-all') },
        ...offered.map((value) => ({ value, label: name(value.toUpperCase() as DecisionState) })),
      ]}
      onChange={(value) => props.onChange(STATES.find((state) => state === value) ?? null)}
    />
  )
}

/** How many there are, also told to screen readers when a filter changes it. */
function Count({ total }: { total: number }): VNode {
  const { t } = useI18n()
  const [told, setTold] = useState('')
  useEffect(() => setTold(t('decisions-count', { count: total })), [total, t])
  return (
    <p class="subtle list-count" role="status">
      {told}
    </p>
  )
}
