import type { VNode } from 'preact'
import type { AuditScope } from '../../../gql/graphql'
import { useI18n } from '../../../shared/i18n'
import { SCOPES } from '../logic/words'

/** Parts of the record, as boxes to tick. */
export function ScopeChoice(props: {
  offered: readonly AuditScope[]
  value: readonly AuditScope[]
  error?: string | undefined
  onChange: (value: AuditScope[]) => void
}): VNode {
  const { t } = useI18n()
  const toggle = (part: AuditScope) =>
    props.onChange(props.offered.filter((one) => (one === part ? !props.value.includes(one) : props.value.includes(one))))
  return (
    <fieldset class="choices field" id="field-scope" tabIndex={-1} aria-describedby={props.error ? 'field-scope-error' : undefined}>
      <legend class="ds-label" data-weight="semibold">
        {t('engagements-scope')}
      </legend>
      {props.offered.map((part) => (
        <label class="check" key={part}>
          <input type="checkbox" checked={props.value.includes(part)} onChange={() => toggle(part)} />
          <span>{t(SCOPES[part])}</span>
        </label>
      ))}
      {props.error && (
        <p class="ds-validation-message" id="field-scope-error">
          {props.error}
        </p>
      )}
    </fieldset>
  )
}
