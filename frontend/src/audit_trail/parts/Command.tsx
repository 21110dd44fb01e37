import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useI18n } from '../../shared/i18n'
import { Button } from '../../shared/ui/Button'

/** A line to copy into a terminal; where copying is not allowed, it can be marked by hand. */
export function Command(props: { text: string; label: string }): VNode {
  const { t } = useI18n()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <div class="command" role="group" aria-label={props.label}>
      <pre dir="ltr">
        <code>{props.text}</code>
      </pre>
      {'clipboard' in navigator && (
        <Button variant="tertiary" onClick={() => void copy()}>
          {copied ? t('record-copied') : t('record-copy')}
        </Button>
      )}
    </div>
  )
}
