import type { VNode } from 'preact'
import type { Words_LocalisedTextFragment } from '../../gql/graphql'
import { useI18n } from '../../shared/i18n'
import { SearchBox } from '../../shared/ui/SearchBox'
import { SECTORS, useSectorName } from '../../shared/ui/Sector'

export const SECTOR_KEYS = ['cso', 'migrant_diaspora', 'lra', 'knowledge', 'private', 'other_public'] as const
export const STATUSES = ['all', 'active', 'suspended', 'withdrawn'] as const

export interface FilterState {
  sector: (typeof SECTOR_KEYS)[number] | null
  college: string
  status: (typeof STATUSES)[number]
  q: string
}

/** By words, kind, group of seats and standing; each is part of the address. */
export function Filters(props: {
  state: FilterState
  colleges: readonly { id: string; name: Words_LocalisedTextFragment }[]
  set: (change: Partial<FilterState>, how?: 'push' | 'replace') => void
}): VNode {
  const { t } = useI18n()
  const sectorName = useSectorName()
  const { state, set } = props
  const statusName = {
    all: t('membership-status-all'),
    active: t('membership-status-active'),
    suspended: t('membership-status-suspended'),
    withdrawn: t('membership-status-withdrawn'),
  }
  return (
    <div class="member-filters">
      <SearchBox label={t('membership-search')} value={state.q} onChange={(q) => set({ q }, 'replace')} />
      <Choice
        label={t('membership-filter-sector')}
        value={state.sector ?? ''}
        options={[
          { value: '', label: t('membership-all-sectors') },
          ...SECTORS.map((sector) => ({ value: sector.toLowerCase(), label: sectorName(sector) })),
        ]}
        onChange={(value) => set({ sector: SECTOR_KEYS.find((key) => key === value) ?? null })}
      />
      <Choice
        label={t('membership-filter-college')}
        value={state.college}
        options={[
          { value: '', label: t('membership-all-colleges') },
          ...props.colleges.map((college) => ({ value: college.id, label: college.name.text })),
        ]}
        onChange={(college) => set({ college })}
      />
      <Choice
        label={t('membership-filter-status')}
        value={state.status}
        options={STATUSES.map((value) => ({ value, label: statusName[value] }))}
        onChange={(value) => set({ status: STATUSES.find((status) => status === value) ?? 'all' })}
      />
    </div>
  )
}

function Choice(props: {
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}): VNode {
  return (
    <label class="member-choice">
      <span class="ds-label" data-weight="semibold">
        {props.label}
      </span>
      <select class="ds-input" value={props.value} onChange={(event) => props.onChange(event.currentTarget.value)}>
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
