import type { ComponentChildren, VNode } from 'preact'
import type { Form } from '../form'
import { fieldId } from './Field'

type Names<V, T> = { [K in keyof V & string]: V[K] extends T ? K : never }[keyof V & string]

export interface Option<T extends string> {
  value: T
  label: string
  hint?: ComponentChildren
}

/** One of a few choices, each with its consequence, as native radio buttons in a named group. */
export function RadioGroup<V extends object, N extends Names<V, string>>(props: {
  form: Form<V>
  name: N
  legend: string
  hint?: ComponentChildren
  options: readonly Option<V[N] & string>[]
}): VNode {
  const { form, name } = props
  const error = form.errorOf(name)
  const id = fieldId(name)
  const described = [props.hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset class="choices field" aria-describedby={described || undefined}>
      <legend class="ds-label" data-weight="semibold">
        {props.legend}
      </legend>
      {props.hint && (
        <div class="hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      )}
      {props.options.map((option, place) => (
        <label class="choice" key={option.value}>
          <input
            type="radio"
            name={name}
            id={place === 0 ? id : `${id}-${option.value}`}
            value={option.value}
            checked={form.values[name] === option.value}
            onChange={() => form.set(name, option.value)}
          />
          <span>
            {option.label}
            {option.hint && <span class="choice-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
      {error && (
        <p class="ds-validation-message" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  )
}

/** A thing that is so or not so. */
export function Checkbox<V extends object, N extends Names<V, boolean>>(props: {
  form: Form<V>
  name: N
  label: string
  hint?: ComponentChildren
  disabled?: boolean
  /** Told of each press, besides the form. */
  onPress?: () => void
}): VNode {
  const { form, name } = props
  const error = form.errorOf(name)
  const id = fieldId(name)
  const described = [props.hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label class="check">
        <input
          type="checkbox"
          id={id}
          name={name}
          checked={form.values[name] as boolean}
          disabled={props.disabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          onChange={(event) => {
            form.set(name, event.currentTarget.checked as V[N])
            props.onPress?.()
          }}
        />
        <span>{props.label}</span>
      </label>
      {props.hint && (
        <div class="hint check-hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      )}
      {error && (
        <p class="ds-validation-message" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
