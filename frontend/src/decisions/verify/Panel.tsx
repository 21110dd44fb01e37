import { useClient } from '@urql/preact'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { useI18n } from '../../shared/i18n'
import { Button } from '../../shared/ui/Button'
import { Alarm } from '../../shared/ui/record/Alarm'
import { isWrong, verifyDecision, type Verified } from './run'
import { Steps } from './Steps'
import { Sums } from './Sums'
import '../../shared/ui/record/record.css'
import './verify.css'

/** What was found within this minute, for a page that is laid out anew. */
const kept = new Map<string, Verified>()
const KEPT_MS = 60_000

function keptOf(poll: string): Verified | null {
  const found = kept.get(poll)
  return found !== undefined && Date.now() - found.at < KEPT_MS ? found : null
}

/** The result done again on this device, step by step; red and loud where it does not come out the same. */
export default function Panel({ decision }: { decision: { id: string; poll: string; counted: string | null } }): VNode {
  const { t, format } = useI18n()
  const client = useClient()
  const [verified, setVerified] = useState(() => keptOf(decision.poll))
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (attempt === 0 && keptOf(decision.poll) !== null) return
    let current = true
    setVerified(null)
    const show = (found: Verified) => {
      kept.set(decision.poll, found)
      if (current) setVerified(found)
    }
    void verifyDecision(client, decision.id, attempt > 0).then(show)
    return () => {
      current = false
    }
  }, [decision.id, decision.poll, attempt])
  if (verified === null) {
    return (
      <p class="verify-busy" role="status" aria-busy="true">
        {t('record-checking')}
      </p>
    )
  }
  const again = () => setAttempt((count) => count + 1)
  const wrong = isWrong(verified.findings)
  return (
    <div class="verify" data-wrong={wrong} data-verified={wrong ? 'wrong' : 'right'}>
      <Alarm findings={verified.findings} opened={verified.opened} title={t('record-alarm-result')} />
      <p class="subtle" role="status">
        {t('record-checked-here', { time: format.time(new Date(verified.at).toISOString()) })}
      </p>
      <Steps verified={verified} />
      {verified.replayed !== null && (
        <details class="verify-more" open={wrong}>
          <summary>{t('record-table')}</summary>
          <Sums verified={verified} />
        </details>
      )}
      <div class="verify-actions">
        <Button variant="secondary" onClick={again}>
          {t('record-check-again')}
        </Button>
        {decision.counted && (
          <a class="ds-button" data-variant="tertiary" href={`/log/proof/${decision.counted}`} download={`${decision.counted}.tlog-proof`}>
            {t('record-download-proof')}
          </a>
        )}
      </div>
      <p class="verify-links">
        <Link href={`/audit/subject/${decision.poll}`}>{t('record-see-entries')}</Link>
        <Link href="/check">{t('record-how')}</Link>
      </p>
    </div>
  )
}
