import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Form } from '../form'
import { useI18n } from '../i18n'
import { reveal } from './reveal'
import { problemText } from './States'

/** The id of a form's input, so that the error summary can point at it. */
export function fieldId(name: string): string {
  return `field-${name}`
}

type TextNames<V> = { [K in keyof V & string]: V[K] extends string ? K : never }[keyof V & string]

interface Common {
  label: string
  /** A hint under the label. */
  hint?: ComponentChildren
  required?: boolean
}

function Frame(props: Common & { name: string; error: string | undefined; children: ComponentChildren }): VNode {
  const { t } = useI18n()
  const id = fieldId(props.name)
  return (
    <div class="field">
      <label class="ds-label" for={id} data-weight="semibold">
        {props.label}
        {props.required === false && <span class="optional"> {t('shared-optional')}</span>}
      </label>
      {props.hint && (
        <div class="hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      )}
      {props.children}
      {props.error && (
        <p class="ds-validation-message" id={`${id}-error`}>
          {props.error}
        </p>
      )}
    </div>
  )
}

function described(name: string, hint: boolean, error: string | undefined): string | undefined {
  const id = fieldId(name)
  return [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
}

/** A labelled input bound to a form; the server's refusal of this field stands under it. */
export function Field<V extends object, N extends TextNames<V>>(
  props: Common & {
    form: Form<V>
    name: N
    type?: 'text' | 'email' | 'password' | 'url' | 'date' | 'datetime-local' | 'search'
    autoComplete?: string
    maxLength?: number
    /** The least value of a day or time. */
    min?: string
    /** Text in another language than the page: its language and direction. */
    lang?: string
  },
): VNode {
  const { form, name, type = 'text' } = props
  const error = form.errorOf(name)
  return (
    <Frame {...props} error={error}>
      <input
        class="ds-input"
        id={fieldId(name)}
        name={name}
        type={type}
        value={form.values[name] as string}
        autoComplete={props.autoComplete}
        maxLength={props.maxLength}
        min={props.min}
        required={props.required !== false}
        lang={props.lang}
        dir={type === 'email' || type === 'url' || type === 'password' ? 'ltr' : 'auto'}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(name, props.hint !== undefined, error)}
        onInput={(event) => form.set(name, event.currentTarget.value as V[N])}
      />
    </Frame>
  )
}

/** Like `Field`, for several lines. */
export function TextArea<V extends object, N extends TextNames<V>>(
  props: Common & { form: Form<V>; name: N; rows?: number; lang?: string; maxLength?: number },
): VNode {
  const { form, name } = props
  const error = form.errorOf(name)
  return (
    <Frame {...props} error={error}>
      <textarea
        class="ds-input"
        id={fieldId(name)}
        name={name}
        rows={props.rows ?? 5}
        value={form.values[name] as string}
        maxLength={props.maxLength}
        required={props.required !== false}
        lang={props.lang}
        dir="auto"
        aria-invalid={error ? true : undefined}
        aria-describedby={described(name, props.hint !== undefined, error)}
        onInput={(event) => form.set(name, event.currentTarget.value as V[N])}
      />
    </Frame>
  )
}

/** A native list of choices bound to a form. */
export function Select<V extends object, N extends TextNames<V>>(
  props: Common & { form: Form<V>; name: N; options: readonly { value: string; label: string }[] },
): VNode {
  const { form, name } = props
  const error = form.errorOf(name)
  return (
    <Frame {...props} error={error}>
      <select
        class="ds-input"
        id={fieldId(name)}
        name={name}
        value={form.values[name] as string}
        required={props.required !== false}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(name, props.hint !== undefined, error)}
        onChange={(event) => form.set(name, event.currentTarget.value as V[N])}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  )
}

/** On top of a refused form: what is wrong, with links to the fields; it takes the focus. */
export function ErrorSummary<V extends object>(props: { form: Form<V> }): VNode | null {
  const { t } = useI18n()
  const box = useRef<HTMLDivElement>(null)
  const { problem, attempt } = props.form
  useEffect(() => {
    if (problem !== null) box.current?.focus()
  }, [attempt])
  if (problem === null) return null
  const general = problem.code === 'CHECK' ? '' : problemText(problem, t)
  return (
    <div class="notice notice-danger error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2 class="heading-xs">{t('shared-form-refused')}</h2>
      {general && <p>{general}</p>}
      {problem.fields.length > 0 && (
        <ul>
          {problem.fields.map((error) => (
            <li key={error.field}>
              <a href={`#${fieldId(error.field)}`} onClick={(event) => jump(event, error.field)}>
                {error.message || error.field}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function jump(event: Event, field: string): void {
  event.preventDefault()
  reveal(document.getElementById(fieldId(field)))
}
