import type { ComponentChildren, VNode } from 'preact'
import { Link } from 'wouter-preact'
import { useI18n } from '../../i18n'
import { isUnfinished, type RecordError } from '../../record/errors'
import type { Opened } from '../../record/open'
import { Button } from '../Button'
import { Code } from '../Words'
import { useFinding } from './finding'

/** What is wrong, red and loud; or, where a check could only not be finished, said as that. */
export function Alarm(props: { findings: readonly RecordError[]; opened?: Opened | null; again?: () => void; title?: string }): VNode | null {
  const bad = props.findings.filter((finding) => !isUnfinished(finding))
  const rest = props.findings.filter(isUnfinished)
  return (
    <>
      {bad.length > 0 && <Wrong {...props} findings={bad} />}
      {rest.length > 0 && <Unfinished findings={rest} again={props.again} />}
    </>
  )
}

function Wrong(props: { findings: readonly RecordError[]; opened?: Opened | null; again?: () => void; title?: string }): VNode {
  const { t } = useI18n()
  const { opened } = props
  const rewritten = props.findings.some(({ code }) => code === 'older' || code === 'consistency')
  return (
    <section class="alarm" role="alert">
      <svg class="alarm-mark" viewBox="0 0 24 24" aria-hidden="true">
        <path class="alarm-ground" d="M7 1h10l6 6v10l-6 6H7l-6-6V7z" />
        <path class="alarm-sign" d="M12 6v7.5M12 17v.6" />
      </svg>
      <div>
        <h2 class="heading-sm">{props.title ?? t('record-alarm')}</h2>
        <List findings={props.findings} />
        <p>
          <b>{t('record-alarm-what')}</b> {t('record-alarm-do')}
        </p>
        <div class="alarm-actions">
          {opened?.note && <Evidence opened={opened} findings={props.findings} both={rewritten} />}
          {props.again && (
            <Button variant="secondary" onClick={props.again}>
              {t('record-check-again')}
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}

function Unfinished(props: { findings: readonly RecordError[]; again: (() => void) | undefined }): VNode {
  const { t } = useI18n()
  return (
    <div class="notice notice-warning" role="status">
      <p>
        <b>{t('record-unfinished')}</b>
      </p>
      <List findings={props.findings} />
      {props.again && (
        <Button variant="secondary" onClick={props.again}>
          {t('record-check-again')}
        </Button>
      )}
    </div>
  )
}

function List({ findings }: { findings: readonly RecordError[] }): VNode {
  const say = useFinding()
  const { t } = useI18n()
  return (
    <ul class="alarm-findings">
      {alike(findings, say).map((finding, at) => (
        <li key={at}>
          {say(finding)}{' '}
          <span class="alarm-code">
            <Code>{finding.code}</Code>
            {finding.place.index !== undefined && (
              <>
                {' '}
                <Link href={`/audit/entry/${finding.place.index}`}>{t('shared-entry', { number: finding.place.index })}</Link>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Findings without those that say the same as an earlier one. */
function alike(findings: readonly RecordError[], say: (finding: RecordError) => string): RecordError[] {
  const said = new Set<string>()
  return findings.filter((finding) => {
    const sentence = `${finding.code} ${say(finding)}`
    const first = !said.has(sentence)
    said.add(sentence)
    return first
  })
}

/** A file with what the site signed, now and before: two contradicting notes of one key convict. */
function Evidence(props: { opened: Opened; findings: readonly RecordError[]; both: boolean }): VNode {
  const { t } = useI18n()
  const { opened } = props
  const parts: ComponentChildren[] = [
    `# ${new Date(opened.at).toISOString()} ${window.location.origin}`,
    ...props.findings.map((finding) => `# ${finding.code} ${JSON.stringify(finding.place)} ${finding.message}`),
    `# key: ${opened.key?.vkey.text ?? '-'}`,
    '',
    opened.note,
    ...(opened.lastSeen ? [`# seen before, ${new Date(opened.lastSeen.at).toISOString()}`, '', opened.lastSeen.note] : []),
  ]
  const href = `data:text/plain;charset=utf-8,${encodeURIComponent(parts.join('\n'))}`
  return (
    <a class="ds-button" data-variant="primary" data-color="danger" href={href} download="evidence.txt">
      {props.both ? t('record-evidence-both') : t('record-evidence')}
    </a>
  )
}
