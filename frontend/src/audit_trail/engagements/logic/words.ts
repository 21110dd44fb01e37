import type { AuditCheckKind, AuditCheckResult, AuditFindingState, AuditOpinion, AuditScope, AuditSeverity } from '../../../gql/graphql'
import type { Problem } from '../../../shared/graphql'
import { withFieldNames } from '../../../shared/field-names'
import type { Key } from '../../../shared/i18n'
import type { Tone } from '../../../shared/ui/Tag'

export const SCOPES = {
  ACCOUNTS: 'engagements-scope-accounts',
  AUDIT_TRAIL: 'engagements-scope-audit-trail',
  DECISIONS: 'engagements-scope-decisions',
  LOG: 'engagements-scope-log',
  MEMBERSHIP: 'engagements-scope-membership',
  OPEN_DATA: 'engagements-scope-open-data',
} as const satisfies Record<AuditScope, Key>

export const KINDS = {
  VERIFY_LOG: 'engagements-check-verify-log',
  CONSISTENCY: 'engagements-check-consistency',
  WITNESSES: 'engagements-check-witnesses',
  DECISION_RECOUNT: 'engagements-check-decision-recount',
  ROLL_MEMBERS: 'engagements-check-roll-members',
  OPENINGS: 'engagements-check-openings',
  DATASET_DIGESTS: 'engagements-check-dataset-digests',
  OWN: 'engagements-check-own',
} as const satisfies Record<AuditCheckKind, Key>

export const RESULTS = {
  PASSED: 'engagements-result-passed',
  FAILED: 'engagements-result-failed',
  NOT_POSSIBLE: 'engagements-result-not-possible',
} as const satisfies Record<AuditCheckResult, Key>

export const SEVERITIES = {
  LOW: 'engagements-severity-low',
  MEDIUM: 'engagements-severity-medium',
  HIGH: 'engagements-severity-high',
  CRITICAL: 'engagements-severity-critical',
} as const satisfies Record<AuditSeverity, Key>

export const OPINIONS = {
  UNQUALIFIED: 'engagements-opinion-unqualified',
  QUALIFIED: 'engagements-opinion-qualified',
  ADVERSE: 'engagements-opinion-adverse',
  DISCLAIMER: 'engagements-opinion-disclaimer',
} as const satisfies Record<AuditOpinion, Key>

export const FINDINGS = {
  RECORDED: 'engagements-finding-recorded',
  ANSWERED: 'engagements-finding-answered',
  ACCEPTED: 'engagements-finding-accepted',
  CONTESTED: 'engagements-finding-contested',
} as const satisfies Record<AuditFindingState, Key>

export const RESULT_TONES = { PASSED: 'good', FAILED: 'bad', NOT_POSSIBLE: 'warn' } as const satisfies Record<AuditCheckResult, Tone>
export const OPINION_TONES = { UNQUALIFIED: 'good', QUALIFIED: 'warn', ADVERSE: 'bad', DISCLAIMER: 'neutral' } as const satisfies Record<AuditOpinion, Tone>
export const SEVERITY_TONES = { LOW: 'neutral', MEDIUM: 'warn', HIGH: 'bad', CRITICAL: 'bad' } as const satisfies Record<AuditSeverity, Tone>

/** How a finding stands, as its tag says it. */
export function findingTone(state: AuditFindingState, overdue: boolean): Tone {
  if (overdue || state === 'CONTESTED') return 'bad'
  return state === 'ACCEPTED' ? 'good' : 'live'
}

/** Whether a grant stands, has ended, or has not begun. */
export function grantStanding(grant: { standing: boolean; from: string; revokedOn?: string | null }, today: string) {
  if (grant.standing) return 'engagements-standing'
  return grant.revokedOn == null && today < grant.from ? 'engagements-not-yet' : 'engagements-ended'
}

/** The server names a text by its part (`text.text`), the forms here by one word. */
export function plainNames(problem: Problem): Problem {
  return withFieldNames(problem, (field) => NAMES[field] ?? null)
}

const NAMES: Record<string, string> = {
  'text.text': 'text',
  'text.language': 'language',
  'terms.text': 'terms',
  'terms.language': 'language',
  'note.text': 'note',
  'note.language': 'language',
  'summary.text': 'summary',
  'summary.language': 'language',
  'reason.text': 'reason',
  'withheld.ground': 'ground',
  'withheld.reason.text': 'reason',
  'evidence.0': 'evidence',
}

/** Entry ids from what was typed, one a line or between blanks. */
export function eidsOf(typed: string): string[] {
  return typed.split(/[\s,;]+/).filter((word) => word !== '')
}
