import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { useI18n } from '../../shared/i18n'
import { fromBase64 } from '../../shared/record/encoding'
import { asRecordError, isUnfinished } from '../../shared/record/errors'
import type { Log } from '../../shared/record/log'
import { recall, type Seen } from '../../shared/record/memory'
import { Card } from '../../shared/ui/Card'
import { Code } from '../../shared/ui/Words'

/** How an earlier checkpoint compares with the present one. */
export type Compared = 'checking' | 'good' | 'bad' | 'open'

/** Compares with an earlier checkpoint that this device saw. */
export function useCompared(log: Log | null, seen: readonly Seen[]): Map<number, Compared> {
  const [compared, setCompared] = useState(new Map<number, Compared>())
  useEffect(() => {
    let current = true
    const tell = (size: number, verdict: Compared) => current && setCompared((before) => new Map(before).set(size, verdict))
    for (const { size, root } of log === null ? [] : seen) {
      const bytes = fromBase64(root)
      if (bytes === null) tell(size, 'bad')
      else {
        log?.extendsFrom({ size, root: bytes }).then(
          () => tell(size, 'good'),
          (error: unknown) => tell(size, isUnfinished(asRecordError(error)) ? 'open' : 'bad'),
        )
      }
    }
    return () => {
      current = false
    }
  }, [log])
  return compared
}

/** The checkpoints that this device has seen, each compared anew with what the site shows now. */
export function Checkpoints({ log }: { log: Log | null }): VNode {
  const { t, format } = useI18n()
  const [seen] = useState(() => [...(recall()?.seen ?? [])].sort((a, b) => b.size - a.size))
  const compared = useCompared(log, seen)
  const words = { checking: t('explorer-comparing'), good: t('explorer-consistent'), bad: t('explorer-inconsistent'), open: t('explorer-uncompared') }
  return (
    <Card id="checkpoints" title={t('explorer-checkpoints')}>
      <p class="subtle">{t('explorer-checkpoints-hint')}</p>
      {seen.length > 0 && (
        <ul class="checkpoints">
          {seen.map((one) => {
            const verdict = compared.get(one.size) ?? 'checking'
            return (
              <li key={one.size}>
                <span>
                  <b>{format.number(one.size)}</b> <span class="subtle">{format.dateTime(new Date(one.at).toISOString())}</span>
                </span>
                <Code short>{one.root}</Code>
                <Link href={`/audit/consistency?from=${one.size}`} className={`compared compared-${verdict}`}>
                  {words[verdict]}
                </Link>
              </li>
            )
          })}
        </ul>
      )}
      <p>
        <Link href="/audit/consistency">{t('explorer-compare')}</Link>
      </p>
    </Card>
  )
}
