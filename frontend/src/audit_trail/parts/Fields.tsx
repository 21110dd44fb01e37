import type { ComponentChildren, VNode } from 'preact'
import { Link } from 'wouter-preact'
import { useI18n, type I18n, type Key } from '../../shared/i18n'
import type { Json } from '../../shared/record/json'
import { bundleOf } from '../../shared/texts'
import { sectorOfGroup, useSectorName } from '../../shared/ui/Sector'
import { Code } from '../../shared/ui/Words'
import type { Labels } from '../logic/labels'
import { inLanguage } from './EntryWords'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const EID = /^[A-Za-z0-9_-]{22}$/
const DATE = /^\d{4}-\d{2}-\d{2}$/
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/

/** Fields whose texts are words of a closed list. */
const LISTED = new Set([
  'choice', 'outcome', 'results', 'ballot_kind', 'method', 'reason', 'kind', 'count', 'of', 'base', 'severity', 'opinion',
  'ground', 'scope', 'source', 'result', 'options', 'role',
])

interface Context {
  labels: Labels
  /** What commitments were opened to, by pointer. */
  opened: ReadonlyMap<string, Json>
  i18n: I18n
  sector: (name: string) => string
}

/** The fields of an entry's `data`, in words of the reader's language. */
export function Fields(props: { data: { [key: string]: Json }; ptr: string; labels: Labels; opened: ReadonlyMap<string, Json> }): VNode {
  const i18n = useI18n()
  const sectorName = useSectorName()
  const sector = (name: string) => {
    const known = sectorOfGroup(name)
    return known === null ? name : sectorName(known)
  }
  return <ObjectFields value={props.data} ptr={props.ptr} cx={{ labels: props.labels, opened: props.opened, i18n, sector }} />
}

function ObjectFields({ value, ptr, cx }: { value: { [key: string]: Json }; ptr: string; cx: Context }): VNode {
  return (
    <dl class="fields">
      {Object.entries(value).map(([name, one]) => (
        <div key={name}>
          <dt>{fieldName(name, cx.i18n)}</dt>
          <dd>{show(name, one, `${ptr}/${name}`, cx)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Our words for a name, where there are any. */
function ours(prefix: 'field' | 'value', name: string, { lang, t }: I18n): string | null {
  const key = prefix === 'field' ? `fields-name-${name}` : `fields-value-${name}`
  return bundleOf(lang).hasMessage(key) ? (t as (key: Key) => string)(key as Key) : null
}

function fieldName(name: string, i18n: I18n): string {
  return ours('field', name, i18n) ?? name
}

function show(name: string, value: Json, ptr: string, cx: Context): ComponentChildren {
  const { format, t } = cx.i18n
  if (value === null) return '–'
  if (typeof value === 'boolean') return value ? t('explorer-yes') : t('explorer-no')
  if (typeof value === 'number') return format.number(value)
  if (typeof value === 'string') return text(name, value, cx)
  if (Array.isArray(value)) return list(name, value, ptr, cx)
  if ('$c' in value) return covered(ptr, value['$c'] ?? null, cx)
  if (name === 'weight') return value['den'] === 1 ? String(value['num']) : `${String(value['num'])}/${String(value['den'])}`
  if (name === 'name') return <span dir="auto">{inLanguage(value, cx.i18n.lang)}</span>
  return <ObjectFields value={value} ptr={ptr} cx={cx} />
}

function text(name: string, value: string, cx: Context): ComponentChildren {
  const { format } = cx.i18n
  if (name === 'sector' || name === 'group' || name === 'college') return <span dir="auto">{cx.labels.of(value)?.text ?? cx.sector(value)}</span>
  if (LISTED.has(name)) return ours('value', value, cx.i18n) ?? value
  if (TIME.test(value)) return format.dateTime(value)
  if (DATE.test(value)) return format.date(value)
  if (name === 'language') return format.language(value)
  if (UUID.test(value)) {
    const label = cx.labels.of(value)
    return (
      <Link href={`/audit/subject/${value}`}>
        {label ? <span dir="auto">{label.organisation ? `${label.organisation} · ${label.text}` : label.text}</span> : <Code short>{value}</Code>}
      </Link>
    )
  }
  if (EID.test(value) && (name === 'replaces' || name === 'eid' || name === 'evidence')) {
    return (
      <Link href={`/audit/entry/${value}`}>
        <Code short>{value}</Code>
      </Link>
    )
  }
  const isCode = /sha256|vkey|origin|code|checkpoint|proof|ptr|schema_version|version|time_zone|media_type|slug|article/.test(name)
  return isCode ? <Code>{value}</Code> : <span dir="auto">{value}</span>
}

/** A value that is kept outside the record: what it was opened to, or that it is covered. */
function covered(ptr: string, digest: Json, cx: Context): ComponentChildren {
  const { t } = cx.i18n
  const value = cx.opened.get(ptr)
  const name = ptr.split('/').at(-1) ?? ''
  return (
    <span class="covered">
      {value === undefined ? t('explorer-covered') : <b dir="auto">{typeof value === 'string' ? (ours('value', value, cx.i18n) ?? value) : show(name, value, ptr, cx)}</b>}{' '}
      <span class="subtle">{value === undefined ? <Code short>{String(digest)}</Code> : t('explorer-uncovered')}</span>
    </span>
  )
}

function list(name: string, items: readonly Json[], ptr: string, cx: Context): ComponentChildren {
  const { format, t } = cx.i18n
  if (items.length === 0) return '–'
  if (items.every((item) => typeof item !== 'object')) {
    if (name === 'languages') return format.list(items.map((item) => format.language(String(item))))
    if (name !== 'evidence') return format.list(items.map((item) => ours('value', String(item), cx.i18n) ?? String(item)))
  }
  const all = (
    <ol class="field-list">
      {items.map((item, at) => (
        <li key={at}>{show(name, item, `${ptr}/${at}`, cx)}</li>
      ))}
    </ol>
  )
  if (items.length < 4) return all
  return (
    <details class="audit-more">
      <summary>{t('explorer-items', { count: items.length })}</summary>
      {all}
    </details>
  )
}
