/** The event types of docs/events.md: what each is about, and the form of its `data`. */
import * as audits from './audits'
import { fromBase64, utf8 } from './encoding'
import * as f from './forms'
import type { Form } from './forms'
import type { Json } from './json'

const ED25519_SIGNATURE_BYTES = 64

const c = f.commitment
const langText = f.map(f.text)
const signature = f.check(
  'an Ed25519 signature',
  (value) => typeof value === 'string' && fromBase64(value)?.length === ED25519_SIGNATURE_BYTES,
)
const weight = f.object({ num: f.counted, den: f.counted })
const isShare = (value: Json | undefined) => typeof value === 'string'

const share: Form = (value, ptr) => {
  const fits = typeof value === 'number' ? value >= 0 : typeof value === 'string' && /^(0|[1-9]\d{0,15})\/[1-9]\d{0,15}$/.test(value)
  if (!fits) f.refuse(ptr, 'a number or a fraction such as "1/2"')
}

const condition = f.where(
  f.object({
    count: f.text, 'at_least?': share, 'more_than?': share, 'of?': f.text, 'plus?': f.int, 'min?': f.int, 'article?': f.text,
  }),
  'a condition with one threshold, which has a base when it is a share and none when it is a number',
  ({ at_least: atLeast, more_than: moreThan, of }) =>
    (atLeast === undefined) !== (moreThan === undefined) && isShare(atLeast ?? moreThan) === (of !== undefined),
)
const rule = f.object({ quorum: condition, majority: condition })

const figureKeys = { for: f.int, against: f.int, abstain: f.int, cast: f.int, not_cast: f.int, eligible: f.int }
const figures = f.object(figureKeys)
const groups = f.list(f.object({ group: f.text, ...figureKeys }))
const rollLine = f.object({ seat: f.id, organisation: f.id, sector: f.text, college: f.text, weight })
const ROLL_PART_SEATS = 60
const choice = f.oneOf('for', 'against', 'abstain')
const ballotKind = f.oneOf('roll_call')
const results = f.oneOf('live', 'after_close')
const method = f.oneOf('single_choice')
const outcome = f.oneOf('adopted', 'rejected', 'no_quorum')
const mandateKind = f.oneOf('titular', 'substitute')
const pointer = f.check(
  'a pointer with a slash in front and at most 64 bytes',
  (value) => typeof value === 'string' && value.startsWith('/') && utf8(value).length <= 64,
)
const openingRefs = f.list(f.object({ eid: f.eid, ptr: pointer }), 1, 200)
const openings: Form = (value, ptr, held) => {
  openingRefs(value, ptr, held)
  const named = (value as { eid: string; ptr: string }[]).map((one) => `${one.eid} ${one.ptr}`)
  if (new Set(named).size !== named.length) f.refuse(ptr, 'a list that names each opening once')
}
const MAX_CLASSES = 100
const status = f.object({ on: f.date, 'reason?': c })
const pollOpened = f.where(
  f.object({
    decision: f.id, number: f.counted, method, options: f.list(choice), ballot_kind: ballotKind, results, rule,
    roll: f.list(rollLine, 0, ROLL_PART_SEATS), roll_parts: f.int, closes_at: f.time,
  }),
  'a poll with the three options and its roll inline or in parts',
  ({ options, roll, roll_parts: parts }) =>
    String(options) === 'for,against,abstain' && (parts === 0 || (Array.isArray(roll) && roll.length === 0)),
)
const document = f.object({ sha256: f.sha256, size: f.int, media_type: f.text })

export interface EventType {
  /** The `kind` that the entry's subject must have. */
  subject: string
  data: Form
  /** The field of `data` that must be the subject's id. */
  own?: string
  /** Ballots say neither when nor by whom: the hour and the hand could otherwise betray them. */
  anonymous?: true
}

const on = (subject: string, data: Form, more: Omit<EventType, 'subject' | 'data'> = {}): EventType => ({ subject, data, ...more })

export const TYPES: ReadonlyMap<string, EventType> = new Map(
  Object.entries({
    'log.opened': on(
      'log',
      f.object({ origin: f.text, vkey: f.text, 'previous?': f.object({ origin: f.text, checkpoint: f.text }) }),
      { own: 'origin' },
    ),
    'log.key_rotated': on('log', f.object({ new_vkey: f.text, proof: signature })),
    'log.heartbeat': on('log', f.object({ interval_seconds: f.counted })),
    'log.closed': on('log', f.object({ reason: f.oneOf('key_lost', 'key_stolen', 'new_epoch', 'wound_up') })),
    'log.recovered': on('log', f.object({ first: f.int, count: f.counted, source: f.oneOf('directory', 'url', 'bundle') })),
    'release.deployed': on('log', f.object({ version: f.named, binary_sha256: f.sha256 })),
    'policy.changed': on(
      'log',
      f.where(f.object({ sha256: f.sha256, 'previous?': f.sha256 }), 'another policy than the one before', (d) => d['previous'] !== d['sha256']),
    ),
    'council.founded': on(
      'council',
      f.object({
        slug: f.text, name: langText, languages: f.list(f.text), time_zone: f.text,
        colleges: f.list(f.object({ id: f.text, seats: f.int })),
      }),
    ),
    'council.imported': on('council', f.object({ sha256: f.sha256, organisations: f.int, seats: f.int, representatives: f.int })),
    'statute.adopted': on('statute', f.object({ sha256: f.sha256, rule })),
    'organisation.admitted': on(
      'organisation',
      f.object({
        code: f.text, name: langText, sector: f.text, kind: f.text, 'college?': f.text, persons_hidden: f.bool, admitted_on: f.date,
      }),
    ),
    'organisation.amended': on('organisation', f.object({ name: langText, persons_hidden: f.bool, 'website?': f.text })),
    'organisation.suspended': on('organisation', status),
    'organisation.reinstated': on('organisation', status),
    'organisation.withdrawn': on('organisation', status),
    'seat.added': on('seat', f.object({ code: f.text, organisation: f.id, college: f.text, weight, valid_from: f.date })),
    'seat.ended': on('seat', f.object({ organisation: f.id, valid_until: f.date })),
    'representative.appointed': on(
      'seat',
      f.object({ mandate: f.id, organisation: f.id, kind: mandateKind, starts_on: f.date, 'ends_on?': f.date, person: c }),
    ),
    'representative.ended': on('seat', f.object({ mandate: f.id, organisation: f.id, kind: mandateKind, ends_on: f.date })),
    'role.granted': on('council', f.object({ role: f.text, person: c })),
    'role.revoked': on('council', f.object({ role: f.text, person: c })),
    'decision.called': on(
      'decision',
      f.object({
        code: f.text, text_version: f.int, texts: f.list(f.object({ language: f.text, sha256: f.sha256, size: f.int })),
        documents: f.list(document), ballot_kind: ballotKind, results, rule, opens_at: f.time, closes_at: f.time,
      }),
    ),
    'poll.roll_listed': on('poll', f.object({ part: f.counted, roll: f.list(rollLine, 1, ROLL_PART_SEATS) })),
    'poll.opened': on('poll', pollOpened),
    'ballot.cast': on(
      'poll',
      f.object({ poll: f.id, seat: f.id, choice: f.clearOr(choice), 'replaces?': f.eid }),
      { own: 'poll', anonymous: true },
    ),
    'poll.closed': on('poll', f.object({ cast: f.int, reason: f.oneOf('time', 'order') })),
    'poll.counted': on(
      'poll',
      f.object({
        method, figures, by_sector: groups, by_college: groups, outcome,
        checks: f.list(
          f.object({
            name: f.oneOf('quorum', 'majority'), base: f.text, base_count: f.int, needed: f.int, have: f.int, met: f.bool,
            'article?': f.text,
          }),
        ),
      }),
    ),
    'poll.annulled': on('poll', f.object({ decision: f.id, reason: c })),
    'decision.confirmed': on('decision', f.object({ poll: f.id, outcome })),
    'decision.annulled': on('decision', f.object({ 'poll?': f.id, reason: c })),
    'dataset.published': on(
      'dataset',
      f.object({
        dataset: f.text, version: f.int, sha256: f.sha256, bytes: f.int, rows: f.int, schema_version: f.text,
        reason: f.oneOf('scheduled', 'correction', 'withdrawal'),
      }),
      { own: 'dataset' },
    ),
    'erasure.done': on('erasure', f.object({ ground: f.oneOf('request', 'retention', 'order'), openings })),
    'rectification.done': on('rectification', f.object({ openings, person: c })),
    'retention.run': on(
      'retention',
      f.where(f.object({ removed: f.map(f.int) }), 'up to 100 classes, each with a name', ({ removed }) => {
        const classes = Object.keys(removed ?? {})
        return classes.length <= MAX_CLASSES && !classes.includes('')
      }),
    ),
    'export.made': on(
      'export',
      f.where(
        f.object({ scope: f.oneOf('public', 'auditor'), since: f.int, size: f.int, sha256: f.sha256, bytes: f.int }),
        'an export that begins before its end',
        ({ since, size }) => Number(since) <= Number(size),
      ),
    ),
    'auditor.granted': on('auditor', audits.granted),
    'auditor.revoked': on('auditor', audits.revoked),
    'auditor.read': on('auditor', audits.read),
    'engagement.opened': on('engagement', audits.opened),
    'engagement.check_recorded': on('engagement', audits.checked),
    'engagement.finding_recorded': on('engagement', audits.found),
    'engagement.finding_withheld': on('engagement', audits.withheld),
    'engagement.finding_answered': on('engagement', audits.answered),
    'engagement.answer_judged': on('engagement', audits.judged),
    'engagement.reported': on('engagement', audits.reported),
  }),
)

/** Kinds of subjects whose id is a name and no UUID. */
const NAMED_SUBJECTS = new Set(['log', 'dataset'])

export const subject = f.where(
  f.object({ kind: f.text, id: f.text }),
  'a subject of a known kind with its id',
  ({ kind, id }) => {
    const known = [...TYPES.values()].some((type) => type.subject === kind)
    return known && (NAMED_SUBJECTS.has(String(kind)) ? id !== '' : /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(String(id)))
  },
)

export const by = f.object({
  kind: f.oneOf('representative', 'staff', 'auditor', 'operator', 'system', 'public'),
  'org?': f.id, 'role?': f.text, 'person?': c,
})
