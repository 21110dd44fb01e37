import type { VNode } from 'preact'
import { Link } from 'wouter-preact'
import { useI18n, type Key } from '../../shared/i18n'
import type { Json } from '../../shared/record/json'
import type { Entry } from '../../shared/record/log'
import type { Labels } from '../logic/labels'

const ACTORS: Record<string, Key> = {
  representative: 'explorer-by-representative',
  staff: 'explorer-by-staff',
  auditor: 'explorer-by-auditor',
  operator: 'explorer-by-operator',
  system: 'explorer-by-system',
  public: 'explorer-by-public',
}

const SUBJECTS: Record<string, Key> = {
  log: 'explorer-subject-log',
  council: 'explorer-subject-council',
  statute: 'explorer-subject-statute',
  organisation: 'explorer-subject-organisation',
  seat: 'explorer-subject-seat',
  decision: 'explorer-subject-decision',
  poll: 'explorer-subject-poll',
  dataset: 'explorer-subject-dataset',
  erasure: 'explorer-subject-erasure',
  rectification: 'explorer-subject-rectification',
  retention: 'explorer-subject-retention',
  export: 'explorer-subject-export',
  auditor: 'explorer-subject-auditor',
  engagement: 'explorer-subject-engagement',
}

/** A kind of subject in words. */
export function useSubjectKind(): (kind: string) => string {
  const { t } = useI18n()
  return (kind) => {
    const key = SUBJECTS[kind]
    return key === undefined ? kind : (t as (key: Key) => string)(key)
  }
}

/** Who acted, as far as the entry says: a body or an office; for a ballot the seat's organisation. */
export function useActor(labels: Labels): (entry: Entry) => string {
  const { t } = useI18n()
  return ({ leaf }) => {
    if (leaf === null) return '–'
    if (leaf.by === null) {
      const seat = labels.of(String(leaf.data['seat']))
      return seat?.organisation ?? seat?.text ?? '–'
    }
    const org = typeof leaf.by['org'] === 'string' ? labels.of(leaf.by['org'])?.text : undefined
    const key = ACTORS[String(leaf.by['kind'])]
    return org ?? (key === undefined ? String(leaf.by['kind']) : (t as (key: Key) => string)(key))
  }
}

/** What an entry is about, with a link to all entries on it. */
export function About({ entry, labels }: { entry: Entry; labels: Labels }): VNode {
  const kind = useSubjectKind()
  const sub = entry.leaf?.sub
  if (!sub) return <>–</>
  const label = labels.of(sub.id)
  const text = label?.text ?? (sub.kind === 'dataset' ? sub.id : kind(sub.kind))
  return (
    <Link href={`/audit/subject/${encodeURIComponent(sub.id)}`} className="quiet-link">
      <span dir="auto">{label?.organisation ? `${label.organisation} · ${text}` : text}</span>
    </Link>
  )
}

/** When, as the entry says; today's acts by their hour alone. */
export function useEntryTime(): (entry: Entry) => string {
  const { format } = useI18n()
  const today = format.date(new Date().toISOString())
  return ({ leaf }) => {
    if (!leaf?.at) return '–'
    return format.date(leaf.at) === today ? format.time(leaf.at) : format.date(leaf.at)
  }
}

/** A text of the council's languages, nearest to the reader's. */
export function inLanguage(value: Json, lang: string): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return String(value)
  return String(value[lang] ?? Object.values(value)[0] ?? '')
}
