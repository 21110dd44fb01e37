import type { VNode } from 'preact'

/** A filter of a list as a native choice; the empty value stands for all. */
export function FilterSelect<T extends string>(props: {
  id: string
  label: string
  all: string
  value: T | null
  options: readonly { value: T; label: string }[]
  onChange: (value: T | null) => void
}): VNode {
  return (
    <div class="filter-select">
      <label class="ds-label" data-weight="semibold" for={props.id}>
        {props.label}
      </label>
      <select
        id={props.id}
        class="ds-input"
        value={props.value ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value
          props.onChange(props.options.find((option) => option.value === chosen)?.value ?? null)
        }}
      >
        <option value="">{props.all}</option>
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
