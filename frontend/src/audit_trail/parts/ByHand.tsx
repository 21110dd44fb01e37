import type { VNode } from 'preact'
import { save } from '../../shared/download'
import { useI18n } from '../../shared/i18n'
import type { Entry, Inclusion } from '../../shared/record/log'
import type { Opened } from '../../shared/record/open'
import { Card } from '../../shared/ui/Card'
import { handScript } from '../logic/hand'
import { Command } from './Command'

function keep(index: Entry['index'], script: string): void {
  save({ name: `entry-${index}.sh`, bytes: new Blob([script], { type: 'text/x-shellscript' }) })
}

/** The same check without this site: by our program, by one that is not ours, and by openssl alone. */
export function ByHand(props: { opened: Opened; entry: Entry; inclusion: Inclusion | null }): VNode {
  const { t } = useI18n()
  const { opened, entry, inclusion } = props
  const { checkpoint, key } = opened
  const log = `${window.location.origin}/log`
  const script = inclusion && checkpoint && key ? handScript(entry, inclusion, checkpoint, key.vkey) : null
  return (
    <Card id="without" title={t('explorer-without')}>
      <p class="subtle">{t('explorer-without-text')}</p>
      <div class="commands">
        <Command label={t('explorer-by-claror')} text={`claror verify ${log} --vkey council.vkey`} />
        <Command label={t('explorer-by-scales')} text={`tlog-tiles get-leaf --check ${log} ${entry.index}`} />
        {script && (
          <p>
            <button type="button" class="ds-button" data-variant="secondary" onClick={() => keep(entry.index, script)}>
              {t('explorer-by-hand')}
            </button>
          </p>
        )}
      </div>
    </Card>
  )
}
