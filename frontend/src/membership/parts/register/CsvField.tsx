import type { VNode } from 'preact'
import { useI18n } from '../../../shared/i18n'
import { COLUMNS } from '../../logic/import-files'

const LABELS = { members: 'import-members', representatives: 'import-representatives' } as const
const HINTS = { members: 'import-members-hint', representatives: 'import-representatives-hint' } as const

/** The browser's own file field for a table. */
export function CsvField(props: {
  name: 'members' | 'representatives'
  required?: boolean
  error: string | undefined
  onChange: (file: File | null) => void
}): VNode {
  const { t } = useI18n()
  const id = `import-${props.name}`
  return (
    <div class="field">
      <label class="ds-label" data-weight="semibold" for={id}>
        {t(LABELS[props.name])}
        {!props.required && <span class="optional"> {t('shared-optional')}</span>}
      </label>
      <p class="hint" id={`${id}-hint`}>
        {t(HINTS[props.name], { columns: COLUMNS[props.name] })}
      </p>
      <input
        id={id}
        class="file-input"
        type="file"
        accept=".csv,text/csv"
        required={props.required}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={props.error ? `${id}-hint ${id}-error` : `${id}-hint`}
        onChange={(event) => props.onChange(event.currentTarget.files?.[0] ?? null)}
      />
      {props.error && (
        <p class="ds-validation-message" id={`${id}-error`} role="alert">
          {props.error}
        </p>
      )}
    </div>
  )
}
