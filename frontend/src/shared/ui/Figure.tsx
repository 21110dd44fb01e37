import type { ComponentChildren, VNode } from 'preact'
import { useI18n } from '../i18n'
import { Switcher } from './Switcher'

export type View = 'chart' | 'table'

/** A chart with its title, its measure, and the same data as a table at the press of a button. */
export function Figure(props: {
  id: string
  title: string
  subtitle?: ComponentChildren
  view: View
  onView: (view: View) => void
  chart: ComponentChildren
  table: ComponentChildren
  caption?: ComponentChildren
}): VNode {
  const { t } = useI18n()
  return (
    <figure class="figure" aria-labelledby={props.id}>
      <div class="card-head">
        <h2 class="heading-sm" id={props.id}>
          {props.title}
        </h2>
        <Switcher
          label={t('shared-view-of', { title: props.title })}
          value={props.view}
          options={[
            { value: 'chart', label: t('shared-chart') },
            { value: 'table', label: t('shared-table') },
          ]}
          onChange={props.onView}
        />
      </div>
      {props.subtitle && <div class="subtle">{props.subtitle}</div>}
      {props.view === 'chart' ? props.chart : props.table}
      {props.caption && <figcaption class="subtle">{props.caption}</figcaption>}
    </figure>
  )
}
