import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import type { RollCall_DecisionFragment } from '../../gql/graphql'
import { graphql } from '../../shared/graphql'
import { useI18n } from '../../shared/i18n'
import { maybe, oneOf, text, useUrlState } from '../../shared/url-state'
import { useData } from '../../shared/use-data'
import { Card } from '../../shared/ui/Card'
import { Pagination } from '../../shared/ui/Pagination'
import { SECTORS, useSectorName } from '../../shared/ui/Sector'
import { Empty, Loaded } from '../../shared/ui/States'
import { Pills, Switcher } from '../../shared/ui/Switcher'
import { rollFilter, type RollChoice } from '../logic/roll'
import { RollGrid, RollTable } from './RollLines'

export const RollCall_Decision = graphql(`
  fragment RollCall_Decision on Decision {
    id
    poll {
      id
      eligible
      state
      figures { ...ResultBar_Figures }
    }
  }
`)

const RollCall_Query = graphql(`
  query RollCall($id: ID!, $choice: Choice, $notCast: Boolean, $sector: Sector, $first: Int!, $after: String) {
    decision(id: $id) {
      id
      poll {
        id
        rollCall(choice: $choice, notCast: $notCast, sector: $sector, first: $first, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { ...RollLines_RollCallLine }
        }
      }
    }
  }
`)

const PAGE_SIZE = 100
const CHOICES = ['for', 'against', 'abstain', 'none'] as const
const SECTOR_KEYS = ['cso', 'migrant_diaspora', 'lra', 'knowledge', 'private', 'other_public'] as const

type Poll = NonNullable<RollCall_DecisionFragment['poll']>

/** Every seat on the roll with its ballot: as a grid or a table, by choice and by sector. */
export function RollCall({ decision }: { decision: RollCall_DecisionFragment }): VNode | null {
  return decision.poll ? <Roll id={decision.id} poll={decision.poll} /> : null
}

function Roll({ id, poll }: { id: string; poll: Poll }): VNode {
  const { t } = useI18n()
  const [{ roll, vote, sector, from }, set] = useUrlState({
    roll: oneOf(['grid', 'table']),
    vote: maybe(CHOICES),
    sector: maybe(SECTOR_KEYS),
    from: text(),
  })
  const filter = { ...rollFilter(vote), sector: SECTORS.find((key) => key.toLowerCase() === sector) ?? null }
  const data = useData(RollCall_Query, { id, ...filter, first: PAGE_SIZE, after: from === '' ? null : from })
  const cast = poll.figures?.cast
  useEffect(() => {
    if (data.data !== undefined) data.again()
    // A new number of ballots means new lines.
  }, [cast, poll.state])
  return (
    <Card
      id="roll-call"
      title={t('decisions-roll-call')}
      actions={
        <Switcher
          label={t('shared-view-of', { title: t('decisions-roll-call') })}
          value={roll}
          options={[
            { value: 'grid', label: t('decisions-grid') },
            { value: 'table', label: t('shared-table') },
          ]}
          onChange={(next) => set({ roll: next })}
        />
      }
    >
      {!poll.figures && <p class="subtle roll-note">{t('decisions-roll-hidden')}</p>}
      <div class="roll-filters no-print">
        {poll.figures && <ChoiceFilter poll={poll} value={vote} onChange={(next) => set({ vote: next, from: '' })} />}
        <SectorFilter value={sector} onChange={(next) => set({ sector: next, from: '' })} />
      </div>
      <Loaded from={data} lines={10}>
        {({ decision }) => {
          const lines = decision?.poll?.rollCall
          if (!lines || lines.nodes.length === 0) return <Empty>{t('decisions-roll-empty')}</Empty>
          const open = poll.figures !== null && poll.figures !== undefined
          return (
            <>
              {roll === 'grid' ? <RollGrid lines={lines.nodes} open={open} /> : <RollTable lines={lines.nodes} open={open} />}
              {roll === 'grid' && (
                <div class="print-only">
                  <RollTable lines={lines.nodes} open={open} />
                </div>
              )}
              <Pagination
                shown={lines.nodes.length}
                total={lines.totalCount}
                onStart={from === ''}
                endCursor={lines.pageInfo.endCursor}
                hasNext={lines.pageInfo.hasNextPage}
                go={(cursor) => set({ from: cursor })}
              />
            </>
          )
        }}
      </Loaded>
      {poll.state === 'COUNTED' && (
        <p class="roll-data no-print">
          <a href="/data/roll-call.csv">{t('decisions-roll-data')}</a>
        </p>
      )}
    </Card>
  )
}

function ChoiceFilter(props: { poll: Poll; value: RollChoice | null; onChange: (value: RollChoice | null) => void }): VNode {
  const { t } = useI18n()
  const { figures } = props.poll
  return (
    <Pills
      label={t('decisions-filter-choice')}
      value={props.value ?? 'all'}
      options={[
        { value: 'all', label: t('decisions-roll-all', { count: props.poll.eligible }) },
        { value: 'for', label: t('decisions-roll-for', { count: figures?.for ?? 0 }) },
        { value: 'against', label: t('decisions-roll-against', { count: figures?.against ?? 0 }) },
        { value: 'abstain', label: t('decisions-roll-abstain', { count: figures?.abstain ?? 0 }) },
        { value: 'none', label: t('decisions-roll-none', { count: figures?.notCast ?? 0 }) },
      ]}
      onChange={(value) => props.onChange(CHOICES.find((choice) => choice === value) ?? null)}
    />
  )
}

type SectorKey = (typeof SECTOR_KEYS)[number]

function SectorFilter(props: { value: SectorKey | null; onChange: (value: SectorKey | null) => void }): VNode {
  const { t } = useI18n()
  const name = useSectorName()
  return (
    <label class="roll-sector">
      <span>{t('decisions-filter-sector')}</span>
      <select
        class="ds-input"
        value={props.value ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value
          props.onChange(SECTOR_KEYS.find((key) => key === chosen) ?? null)
        }}
      >
        <option value="">{t('decisions-all-sectors')}</option>
        {SECTORS.map((sector) => (
          <option key={sector} value={sector.toLowerCase()}>
            {name(sector)}
          </option>
        ))}
      </select>
    </label>
  )
}
