import type { ComponentChildren, VNode } from 'preact'
import { useI18n } from '../../shared/i18n'
import type { Opened } from '../../shared/record/open'
import { useRecord } from '../../shared/record/use-record'
import { Button } from '../../shared/ui/Button'
import { Alarm } from '../../shared/ui/record/Alarm'
import '../../shared/ui/record/record.css'

/** Opens the record on this device and draws what it finds: the alarm first, then the page. */
export function Opening(props: { children: (opened: Opened, again: () => void) => ComponentChildren }): VNode {
  const { t } = useI18n()
  const record = useRecord()
  if (record.state === 'checking') {
    return (
      <p class="opening" role="status" aria-busy="true">
        {t('record-checking')}
      </p>
    )
  }
  if (record.state === 'failed') {
    return (
      <div class="notice notice-danger" role="alert">
        <p>{t('shared-failed')}</p>
        <Button variant="secondary" onClick={record.again}>
          {t('shared-try-again')}
        </Button>
      </div>
    )
  }
  return (
    <>
      <Alarm findings={record.opened.findings} opened={record.opened} again={record.again} />
      {props.children(record.opened, record.again)}
    </>
  )
}
