/** The forms about auditors and engagements. */
import * as f from './forms'
import type { Json } from './json'

const c = f.commitment
const MAX_EVIDENCE = 100

const parts = f.list(f.oneOf('accounts', 'audit_trail', 'decisions', 'log', 'membership', 'open_data'), 1)
/** Parts of the record, sorted, each once. */
const scope: f.Form = (value, ptr, held) => {
  parts(value, ptr, held)
  const named = value as string[]
  if (named.some((part, at) => at > 0 && part <= (named[at - 1] ?? ''))) f.refuse(ptr, 'sorted, with no part twice')
}
const eids = f.list(f.eid, 0, MAX_EVIDENCE)
const evidence: f.Form = (value, ptr, held) => {
  eids(value, ptr, held)
  const named = value as string[]
  if (new Set(named).size !== named.length) f.refuse(ptr, 'a list that names each entry once')
}
const inOrder = (from: Json | undefined, until: Json | undefined) => String(from) <= String(until)
const report = f.object({ sha256: f.sha256, size: f.int, media_type: f.text })
const kind = f.oneOf(
  'verify_log', 'consistency', 'witnesses', 'decision_recount', 'roll_members', 'openings', 'dataset_digests', 'own',
)

export const granted = f.where(
  f.object({ organisation: f.named, scope, from: f.date, until: f.date, person: c }),
  'a grant that ends after it begins',
  ({ from, until }) => inOrder(from, until),
)
export const revoked = f.object({ on: f.date, 'reason?': c })
export const read = f.object({ scope, count: f.counted })
export const opened = f.where(
  f.object({ auditor: f.named, 'grant?': f.id, scope, period_from: f.date, period_until: f.date, terms: c }),
  'a period that ends after it begins',
  ({ period_from: from, period_until: until }) => inOrder(from, until),
)
export const checked = f.object({
  check: f.id, kind, size: f.int, result: f.oneOf('passed', 'failed', 'not_possible'), command: c, 'note?': c,
})
export const found = f.object({
  finding: f.id, number: f.counted, severity: f.oneOf('low', 'medium', 'high', 'critical'), evidence, due_on: f.date, text: c,
})
export const withheld = f.object({ finding: f.id, ground: f.named, reason: c })
export const answered = f.object({ finding: f.id, text: c })
export const judged = f.object({ finding: f.id, accepted: f.bool, 'text?': c })
export const reported = f.where(
  f.object({ report, opinion: f.oneOf('unqualified', 'qualified', 'adverse', 'disclaimer'), findings: f.int, unresolved: f.int }),
  'no more unresolved than found',
  ({ findings, unresolved }) => Number(unresolved) <= Number(findings),
)
