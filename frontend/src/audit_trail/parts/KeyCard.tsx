import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useI18n } from '../../shared/i18n'
import { isUnfinished } from '../../shared/record/errors'
import { forget } from '../../shared/record/memory'
import type { Opened } from '../../shared/record/open'
import { Button } from '../../shared/ui/Button'
import { Card } from '../../shared/ui/Card'
import { Code } from '../../shared/ui/Words'
import { LaterOwnKey } from './later'

/** Which key this device trusts and where it has it from; the reader may give one of their own. */
export function KeyCard({ opened, again }: { opened: Opened; again: () => void }): VNode {
  const { t, format } = useI18n()
  const { key } = opened
  const [open, setOpen] = useState(false)
  const when = key ? format.date(new Date(key.since).toISOString()) : ''
  const keep = async (text: string) => {
    const { keepKey } = await import('../../shared/record/open')
    await keepKey(text, Date.now())
    again()
  }
  return (
    <Card id="key" title={t('explorer-key')} className="key-card">
      {key === null && <p class="subtle">{t('explorer-key-none')}</p>}
      {key !== null && (
        <>
          <p class="key-text">
            <Code>{key.vkey.text}</Code>
          </p>
          <p class={key.source === 'reader' ? 'subtle' : 'notice notice-warning'}>
            {key.source === 'reader' ? t('explorer-key-reader', { when }) : t('explorer-key-site', { when })}
          </p>
        </>
      )}
      <div class="key-actions">
        {key !== null && key.source !== 'reader' && opened.checkpoint !== null && opened.findings.every(isUnfinished) && (
          <Button variant="secondary" onClick={() => void keep(key.vkey.text)}>
            {t('explorer-key-compared')}
          </Button>
        )}
        <Button variant="tertiary" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('explorer-key-own')}
        </Button>
      </div>
      {open && <LaterOwnKey keep={keep} forget={() => (forget(), again())} />}
    </Card>
  )
}
