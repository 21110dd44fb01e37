import type { VNode } from 'preact'
import { useI18n, type I18n } from '../../shared/i18n'
import { base64 } from '../../shared/record/encoding'
import type { Opened } from '../../shared/record/open'
import { Card } from '../../shared/ui/Card'
import { Code } from '../../shared/ui/Words'
import { useEventName } from '../../shared/ui/event'
import { Verdicts, type Verdict } from '../../shared/ui/record/Verdicts'

/** A record is silent for no longer than its heartbeat, a day as a rule, and some time to be signed. */
const SILENT_MS = 26 * 3_600_000

const iso = (milliseconds: number) => new Date(milliseconds).toISOString()

/** How the record stands: size, signature, what was seen before, witnesses, last act. */
export function Health({ opened }: { opened: Opened }): VNode {
  const i18n = useI18n()
  const { t, format } = i18n
  const eventName = useEventName()
  const lines = [signature(opened, i18n), memory(opened, i18n), witnesses(opened, i18n), activity(opened, i18n, eventName)]
  return (
    <Card id="health" title={t('explorer-health')}>
      <Verdicts lines={lines.filter((line) => line !== null)} />
      <p class="subtle checked-at">{t('record-checked-here', { time: format.time(iso(opened.at)) })}</p>
    </Card>
  )
}

function signature({ checkpoint, key, findings }: Opened, { t, format }: I18n): Verdict {
  if (checkpoint === null) {
    const wrong = findings.some(({ code }) => ['signature', 'note', 'checkpoint-form', 'origin', 'key'].includes(code))
    return { tone: wrong ? 'bad' : 'open', title: wrong ? t('explorer-health-unsigned') : t('explorer-health-unread') }
  }
  const inTree = findings.some(({ code }) => ['root', 'leaf-hash', 'tile-hash', 'tile-length', 'bundle'].includes(code))
  return {
    tone: inTree ? 'bad' : 'good',
    title: inTree ? t('explorer-health-broken') : t('explorer-health-size', { count: checkpoint.size }),
    detail: (
      <>
        {t('explorer-health-key', { name: key?.vkey.name ?? '' })} <Code short>{base64(checkpoint.root)}</Code>
        {key?.rotations.map((rotation) => (
          <span key={rotation.index}> {t('explorer-health-rotated', { index: format.number(rotation.index) })}</span>
        ))}
      </>
    ),
  }
}

function memory({ lastSeen, extendsSeen, checkpoint, findings }: Opened, { t, format }: I18n): Verdict {
  if (lastSeen === null) return { tone: 'open', title: t('record-first-visit'), detail: t('explorer-health-first') }
  const words = { size: format.number(lastSeen.size), when: format.dateTime(iso(lastSeen.at)) }
  if (extendsSeen) return { tone: 'good', title: t('explorer-health-extends'), detail: t('explorer-health-extends-detail', words) }
  const wrong = findings.some(({ code }) => code === 'older' || code === 'consistency')
  if (wrong) return { tone: 'bad', title: t('explorer-health-forked'), detail: t('explorer-health-forked-detail', words) }
  return { tone: 'open', title: t('explorer-health-uncompared'), detail: checkpoint === null ? undefined : t('explorer-health-forked-detail', words) }
}

function witnesses({ witnesses: found, findings }: Opened, { t, format }: I18n): Verdict | null {
  if (found === null) return null
  if (found.all.length === 0) return { tone: 'open', title: t('explorer-health-alone'), detail: t('explorer-health-alone-detail') }
  const saw = found.all.filter((witness) => witness.sawAt !== null)
  const newest = Math.max(...saw.map((witness) => witness.sawAt ?? 0))
  const wrong = findings.some(({ code }) => code === 'cosignature')
  return {
    tone: wrong ? 'bad' : found.met && saw.length > 0 ? 'good' : 'open',
    title: t('explorer-health-witnesses', { count: saw.length, all: found.all.length }),
    detail: (
      <>
        <bdi>{format.list(found.all.map((witness) => witness.key))}</bdi>
        {saw.length > 0 && <> · {t('explorer-health-witnessed', { when: format.dateTime(iso(newest)) })}</>}
      </>
    ),
  }
}

function activity({ newest, at }: Opened, { t, format }: I18n, eventName: (type: string) => string): Verdict | null {
  const leaf = newest?.leaf
  if (!leaf?.at) return null
  const silent = at - Date.parse(leaf.at) > SILENT_MS
  return {
    tone: silent ? 'open' : 'good',
    title: silent ? t('explorer-health-silent') : t('explorer-health-alive', { ago: format.relative(leaf.at, at) }),
    detail: t('explorer-health-last', { act: eventName(leaf.type), when: format.dateTime(leaf.at) }),
  }
}
