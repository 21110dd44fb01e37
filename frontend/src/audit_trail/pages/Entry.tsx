import type { ComponentChildren, VNode } from 'preact'
import { Link } from 'wouter-preact'
import { useI18n } from '../../shared/i18n'
import { isUnfinished } from '../../shared/record/errors'
import type { Entry as Read } from '../../shared/record/log'
import type { Opened } from '../../shared/record/open'
import { Card } from '../../shared/ui/Card'
import { Crumbs } from '../../shared/ui/Crumbs'
import { useEventName } from '../../shared/ui/event'
import { Page } from '../../shared/ui/Page'
import { Alarm } from '../../shared/ui/record/Alarm'
import { Tag } from '../../shared/ui/Tag'
import { Code } from '../../shared/ui/Words'
import { useLabels, type Labels } from '../logic/labels'
import { useInclusion, type Proved } from '../logic/use-entries'
import type { Shown } from '../logic/find-entry'
import { useEntry } from '../logic/use-entry'
import { EntryChecks } from '../parts/EntryChecks'
import { About, useActor } from '../parts/EntryWords'
import { LaterByHand, LaterFields, LaterProof } from '../parts/later'
import { Opening } from '../parts/Opening'
import { Published } from '../parts/Published'
import '../audit.css'
import '../explorer.css'

/** One entry of the record: what it says, its proof, and its bytes as published. */
export default function Entry(props: { params: Record<string, string | undefined> }): VNode {
  const { t, format } = useI18n()
  const name = props.params['id'] ?? ''
  const title = /^\d{1,15}$/.test(name) ? t('shared-entry', { number: format.number(Number(name)) }) : t('explorer-entry')
  return (
    <Page title={title} before={<Crumbs path={[{ href: '/audit', label: t('shared-audit-trail') }]} here={title} />}>
      <Opening>{(opened) => <Body key={name} opened={opened} name={name} />}</Opening>
    </Page>
  )
}

function Body({ opened, name }: { opened: Opened; name: string }): VNode | null {
  const { t } = useI18n()
  const labels = useLabels()
  const shown = useEntry(opened.log, name)
  const proved = useInclusion(opened.log, shown?.entry ?? null)
  if (opened.log === null) return null
  if (shown === null) {
    return (
      <p class="opening" role="status" aria-busy="true">
        {t('record-checking')}
      </p>
    )
  }
  const failed = proved.state === 'failed' ? [proved.problem] : []
  const findings = [...shown.findings, ...failed]
  const sound = [...opened.findings, ...findings].every(isUnfinished)
  if (shown.entry === null) {
    return (
      <>
        {shown.waiting && <p class="notice">{t('explorer-waiting')}</p>}
        <Alarm findings={shown.waiting ? findings.filter((finding) => !isUnfinished(finding)) : findings} opened={opened} />
      </>
    )
  }
  return (
    <>
      <Alarm findings={findings} opened={opened} />
      <div class="audit-columns">
        <div class="stack">
          <Said entry={shown.entry} shown={shown} labels={labels} proved={proved} sound={sound} />
          {proved.state === 'proved' && <LaterProof entry={shown.entry} inclusion={proved.inclusion} size={opened.log.size} sound={sound} />}
          <Published entry={shown.entry} bundle={opened.log.bundlePath(shown.entry.index)} />
        </div>
        <div class="stack">
          <EntryChecks opened={opened} shown={shown} proved={proved} />
          <LaterByHand opened={opened} entry={shown.entry} inclusion={proved.state === 'proved' ? proved.inclusion : null} />
          <Neighbours index={shown.entry.index} size={opened.log.size} />
        </div>
      </div>
    </>
  )
}

function Said(props: { entry: Read; shown: Shown; labels: Labels; proved: Proved; sound: boolean }): VNode {
  const { t, format } = useI18n()
  const eventName = useEventName()
  const actor = useActor(props.labels)
  const { leaf } = props.entry
  const tag = props.proved.state === 'proved' && (props.sound ? <Tag tone="good">{t('explorer-proof-checked')}</Tag> : <Tag tone="bad">{t('explorer-proof-doubtful')}</Tag>)
  if (leaf === null) {
    return (
      <Card id="said" title={t('explorer-unknown-form')} actions={tag}>
        <p>{t('explorer-unknown-text')}</p>
      </Card>
    )
  }
  const person = leaf.by?.['person']
  const personPtr = '/by/person'
  return (
    <Card id="said" title={eventName(leaf.type)} actions={tag}>
      <dl class="fields">
        {leaf.at && <Row term={t('explorer-column-when')}>{format.dateTime(leaf.at)}</Row>}
        <Row term={t('explorer-column-by')}>
          <span dir="auto">{actor(props.entry)}</span>
        </Row>
        {person !== undefined && (
          <Row term={t('explorer-person')}>
            {props.shown.opened.has(personPtr) ? <b dir="auto">{String(props.shown.opened.get(personPtr))}</b> : t('explorer-covered')}
          </Row>
        )}
        <Row term={t('explorer-column-about')}>
          <About entry={props.entry} labels={props.labels} />
        </Row>
        {leaf.at === null && <Row term={t('explorer-column-when')}>{t('explorer-ballot-time')}</Row>}
      </dl>
      {typeof leaf.by?.['role'] === 'string' && <LaterFields data={{ role: leaf.by['role'] }} ptr="/by" labels={props.labels} opened={props.shown.opened} />}
      <LaterFields data={leaf.data} ptr="/data" labels={props.labels} opened={props.shown.opened} />
      <dl class="fields fields-end">
        <Row term={t('explorer-eid')}>
          <Code>{leaf.eid}</Code>
        </Row>
      </dl>
    </Card>
  )
}

function Row(props: { term: string; children: ComponentChildren }): VNode {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

function Neighbours({ index, size }: { index: number; size: number }): VNode {
  const { t, format } = useI18n()
  return (
    <nav class="neighbours" aria-label={t('explorer-neighbours')}>
      {index > 0 && <Link href={`/audit/entry/${index - 1}`}>{t('explorer-before', { index: format.number(index - 1) })}</Link>}
      {index + 1 < size && <Link href={`/audit/entry/${index + 1}`}>{t('explorer-after', { index: format.number(index + 1) })}</Link>}
    </nav>
  )
}
