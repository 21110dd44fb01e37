import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useI18n } from '../../shared/i18n'
import { Button } from '../../shared/ui/Button'
import { useEventName } from '../../shared/ui/event'
import { ACTS } from '../logic/acts'
import type { Labels } from '../logic/labels'

export interface Wanted {
  q: string
  act: string
  org: string
  from: string
  until: string
}

/** Search by act, object, organisation and date; the address keeps what was asked. */
export function SearchForm(props: { wanted: Wanted; labels: Labels; onSearch: (wanted: Wanted) => void }): VNode {
  const { t } = useI18n()
  const eventName = useEventName()
  const [typed, setTyped] = useState(props.wanted)
  const { q, act, org, from, until } = props.wanted
  useEffect(() => setTyped(props.wanted), [q, act, org, from, until])
  const change = (part: Partial<Wanted>) => setTyped((before) => ({ ...before, ...part }))
  return (
    <search class="card explorer-search">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          props.onSearch({ ...typed, q: typed.q.trim() })
        }}
      >
        <Labelled id="search-words" label={t('explorer-search')} wide>
          <input id="search-words" class="ds-input" type="search" value={typed.q} dir="auto" onInput={(event) => change({ q: event.currentTarget.value })} />
        </Labelled>
        <Labelled id="search-act" label={t('explorer-act')}>
          <select id="search-act" class="ds-input" value={typed.act} onChange={(event) => change({ act: event.currentTarget.value })}>
            <option value="">{t('explorer-all-acts')}</option>
            {ACTS.map((type) => (
              <option key={type} value={type}>
                {eventName(type)}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled id="search-org" label={t('explorer-organisation')}>
          <select id="search-org" class="ds-input" value={typed.org} onChange={(event) => change({ org: event.currentTarget.value })}>
            <option value="">{t('explorer-all-organisations')}</option>
            {props.labels.organisations.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled id="search-from" label={t('explorer-from')}>
          <input id="search-from" class="ds-input" type="date" value={typed.from} max={typed.until || undefined} onInput={(event) => change({ from: event.currentTarget.value })} />
        </Labelled>
        <Labelled id="search-until" label={t('explorer-until')}>
          <input id="search-until" class="ds-input" type="date" value={typed.until} min={typed.from || undefined} onInput={(event) => change({ until: event.currentTarget.value })} />
        </Labelled>
        <Button type="submit">{t('explorer-search-do')}</Button>
      </form>
      <p class="subtle">{t('explorer-search-hint')}</p>
    </search>
  )
}

function Labelled(props: { id: string; label: string; wide?: boolean; children: VNode }): VNode {
  return (
    <div class={props.wide ? 'search-wide' : undefined}>
      <label class="ds-label" data-weight="semibold" for={props.id}>
        {props.label}
      </label>
      {props.children}
    </div>
  )
}
