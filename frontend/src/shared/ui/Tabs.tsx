import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useI18n } from '../i18n'
import { onReveal } from './reveal'

export interface Tab<T extends string> {
  value: T
  label: ComponentChildren
}

/** Where a key leads from the tab `at` of `count`, or null when the key is none of the tabs'. */
export function tabAfterKey(key: string, at: number, count: number, dir: 'ltr' | 'rtl'): number | null {
  const forward = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const back = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
  if (key === forward) return (at + 1) % count
  if (key === back) return (at - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}

/**
 * Tabs after the ARIA pattern. Keyboard contract: Tab enters at the chosen tab and leaves to its panel; the arrow keys
 * go to the next and the one before, around the ends, as they stand on the screen; Home and End to the first and the
 * last; going to a tab shows its panel. All panels stay in the page, so that nothing typed in them is lost, and a
 * panel opens by itself when an error inside it is asked for.
 */
export function Tabs<T extends string>(props: {
  id: string
  label: string
  tabs: readonly Tab<T>[]
  value: T
  onChange: (value: T) => void
  panel: (value: T) => ComponentChildren
}): VNode {
  const { id, tabs, value, onChange } = props
  const { dir } = useI18n()
  const list = useRef<HTMLDivElement>(null)
  const press = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.value === value)
    const next = tabs[tabAfterKey(event.key, at, tabs.length, dir) ?? -1]
    if (next === undefined) return
    event.preventDefault()
    onChange(next.value)
    list.current?.querySelector<HTMLElement>(`#${id}-tab-${next.value}`)?.focus()
  }
  return (
    <div class="tabs">
      <div class="tab-list" role="tablist" aria-label={props.label} ref={list}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-tab-${tab.value}`}
            aria-controls={`${id}-panel-${tab.value}`}
            aria-selected={tab.value === value}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onChange(tab.value)}
            onKeyDown={press}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <Panel key={tab.value} id={id} tab={tab.value} shown={tab.value === value} onReveal={() => onChange(tab.value)}>
          {props.panel(tab.value)}
        </Panel>
      ))}
    </div>
  )
}

function Panel(props: { id: string; tab: string; shown: boolean; onReveal: () => void; children: ComponentChildren }): VNode {
  const box = useRef<HTMLDivElement>(null)
  const asked = useRef(props.onReveal)
  asked.current = props.onReveal
  useEffect(() => {
    const panel = box.current
    if (panel === null) return
    return onReveal(panel, () => {
      // At once, so that what is asked for can take the focus; the state follows.
      panel.hidden = false
      asked.current()
    })
  }, [])
  return (
    <div
      ref={box}
      role="tabpanel"
      id={`${props.id}-panel-${props.tab}`}
      aria-labelledby={`${props.id}-tab-${props.tab}`}
      hidden={!props.shown}
    >
      {props.children}
    </div>
  )
}
