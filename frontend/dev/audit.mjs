// The invented council's audits: one that is finished and one that runs, with the rules of the server's policies.
import { problem } from './admin.mjs'
import { connection, newEid, ref } from './data.mjs'

const BODY = 'Observatori Mirall'
const said = (text, language = 'en') => ({ language, text })
const invalid = (field, code, message) => problem('INVALID', 'Some fields need another look.', [{ field, code, message }])
const isAuditor = (context) => context.person?.audits === BODY
const answers = (context) => context.person?.roles.some((role) => role === 'CHAIR' || role === 'SECRETARY') ?? false

const grants = [
  { id: 'g1', organisation: BODY, name: 'Oriol Camps Nadal', scope: ['DECISIONS', 'LOG', 'OPEN_DATA'], from: '2026-11-01', until: '2027-05-31', revokedOn: null, revokeReason: null, standing: true, eid: newEid() },
  { id: 'g0', organisation: 'Sindicatura de Vallmora', name: 'Pere Riba', scope: ['LOG'], from: '2026-01-01', until: '2026-06-30', revokedOn: null, revokeReason: null, standing: false, eid: newEid() },
]
for (const grant of grants) shownTo(grant)

function shownTo(grant) {
  grant.bundle = (_, context) => (isAuditor(context) && grant.standing ? bundleBy(grant) : null)
  grant.person = (_, context) => (answers(context) || isAuditor(context) ? grant.name : null)
  return grant
}

const bundle = (query, parts, made) => ({ scope: parts.length > 0 ? 'AUDITOR' : 'PUBLIC', parts, url: `/audit/bundle?${query}`, recordSize: 18_402, made })

/** The first grant's was fetched once. */
function bundleBy({ id, scope }) {
  const made = id === 'g1' ? { eid: newEid(), at: '2026-11-20T08:00:00Z', recordSize: 18_210, sha256: 'ef'.repeat(32), bytes: 5_320_704 } : null
  return bundle(`scope=auditor&since=0&grant=${id}`, scope, made)
}

function finding(audited, values) {
  const made = { id: `${audited.code}-f${audited.findings.length + 1}`, number: audited.findings.length + 1, withheld: null, evidence: [], overdue: false, answers: [], eid: newEid(), engagementCode: audited.code, recordedAt: '2026-11-20T10:00:00Z', ...values }
  for (const name of ['title', 'text', 'recommendation']) {
    const words = made[name]
    made[name] = (_, context) => (made.withheld && !answers(context) && !isAuditor(context) ? null : words)
  }
  audited.findings.push(made)
  return made
}

function engagement(code, values) {
  const made = { id: `e-${code}`, code, auditor: BODY, scope: ['DECISIONS', 'LOG'], periodFrom: '2026-01-01', periodUntil: '2026-12-31', state: 'OPEN', openedAt: '2026-11-18T09:00:00Z', ledger: ref(code, 'engagement.opened'), checks: [], findings: [], report: null, ...values }
  made.unresolved = () => made.findings.filter((f) => f.state === 'RECORDED' || f.state === 'CONTESTED').length
  made.overdue = () => made.findings.filter((f) => f.overdue).length
  made.plan = () => [
    { kind: 'VERIFY_LOG', about: null, command: 'claror verify https://vallmora.example --vkey vallmora.vkey --state vallmora-state', done: made.checks.find((c) => c.kind === 'VERIFY_LOG')?.result ?? null },
    { kind: 'DECISION_RECOUNT', about: 'D-2026-031', command: 'claror verify https://vallmora.example --vkey vallmora.vkey --json', done: null },
  ]
  made.can = (_, context) => {
    if (made.state !== 'OPEN') return []
    if (isAuditor(context)) return ['recordCheck', 'recordFinding', 'withholdFinding', 'judgeAnswer', 'publishReport']
    return answers(context) ? ['answerFinding'] : []
  }
  return made
}

const finished = engagement('A-2026-001', {
  title: said('The record of the first decisions'), terms: said('We read the whole record.\n\nWe counted every poll again.'), state: 'REPORTED',
  checks: [{ id: 'c1', kind: 'VERIFY_LOG', about: null, command: 'claror verify https://vallmora.example --vkey vallmora.vkey', size: 18402, result: 'PASSED', note: said('Nothing differs.'), recordedAt: '2026-11-19T09:00:00Z', eid: newEid() }],
  report: { opinion: 'QUALIFIED', summary: said('The record is whole. One recommendation is open.'), url: '/documents/r1/A-2026-001.json', sha256: 'ab'.repeat(32), size: 4200, pdfUrl: null, pdfSha256: null, reportedAt: '2026-11-22T12:00:00Z', eid: newEid() },
})
finding(finished, { severity: 'MEDIUM', state: 'ACCEPTED', title: said('A notice that nobody can read'), text: said('The reason speaks of a notice.'), recommendation: said('Attach it.'), dueOn: '2026-12-01', evidence: [ref('annulled', 'decision.annulled')], answers: [{ text: said('Hecho.', 'es'), answeredAt: '2026-11-21T09:00:00Z', eid: newEid(), accepted: true, judgement: said('This settles it.'), judgedEid: newEid(), waits: false }] })
finding(finished, { severity: 'LOW', state: 'CONTESTED', title: said('Secret words'), text: said('Secret text.'), recommendation: said('Secret advice.'), dueOn: '2026-12-01', withheld: { ground: 'Regulation (EU) 2016/679, art. 6', reason: said('A person could be known.') } })

const running = engagement('A-2026-002', { title: said('Convocatòries de la tardor', 'ca'), terms: said('Mirem els terminis.', 'ca') })
finding(running, { severity: 'HIGH', state: 'RECORDED', title: said('Ningú de fora no signa', 'ca'), text: said('Només signa el consell.', 'ca'), recommendation: said('Demanar testimonis.', 'ca'), dueOn: '2026-11-01', overdue: true })
finding(running, { severity: 'LOW', state: 'ANSWERED', title: said('Terminis curts', 'ca'), text: said('El mateix dia.', 'ca'), recommendation: said('Set dies.', 'ca'), dueOn: '2026-12-20', answers: [{ text: said('D’acord.', 'ca'), answeredAt: '2026-11-21T09:00:00Z', eid: newEid(), accepted: null, judgement: null, judgedEid: null, waits: true }] })

const engagements = [running, finished]
const known = (id) => engagements.find((one) => one.id === id || one.code === id) ?? null

/** Does something with an engagement or with one of its findings, for whoever may. */
const act = (name, change) => ({ input }, context) => {
  if (!context.person) throw problem('ACCESS_SIGN_IN_REQUIRED', 'Please sign in.')
  const found = engagements.find((one) => one.id === input.engagementId || one.findings.some((f) => f.id === input.findingId))
  if (!found) throw problem('NOT_FOUND', 'There is no such audit.')
  if (!found.can({}, context).includes(name)) throw problem('ACCESS_DENIED', 'You may not do this.')
  change(found, input, found.findings.find((f) => f.id === input.findingId))
  return { eid: newEid(), engagement: found }
}

export const audit = {
  auditors: () => grants,
  auditBundle: ({ since }) => bundle(`scope=public&since=${since}`, [], null),
  engagements: (args) => connection(engagements, args),
  engagement: ({ id }) => known(id),
  grantAuditor: ({ input }, context) => {
    if (!context.person?.actions.includes('grantAuditor')) throw problem('ACCESS_DENIED', 'You may not do this.')
    if (input.email === 'chair@example.org') throw problem('AUDIT_TRAIL_NOT_INDEPENDENT', 'This person holds an office: nobody audits themselves.')
    if (input.until < input.from) throw invalid('until', 'INVALID_SPAN', 'It ends before it begins.')
    const { organisation, displayName: name, scope, from, until } = input
    const grant = shownTo({ id: `g${grants.length + 1}`, organisation, name, scope, from, until, revokedOn: null, revokeReason: null, standing: true, eid: newEid() })
    grants.unshift(grant)
    return { eid: newEid(), grant, invitationLink: null }
  },
  revokeAuditor: ({ input }) => {
    const grant = grants.find((one) => one.id === input.grantId)
    Object.assign(grant, { standing: false, revokedOn: '2026-11-24', revokeReason: input.reason })
    return { eid: newEid(), grant }
  },
  openEngagement: ({ input }, context) => {
    if (!isAuditor(context)) throw problem('ACCESS_DENIED', 'You may not do this.')
    const { title, terms, scope, periodFrom, periodUntil } = input
    const made = engagement(`A-2026-00${engagements.length + 1}`, { scope, periodFrom, periodUntil, title: said(title, terms.language), terms })
    engagements.unshift(made)
    return { eid: newEid(), engagement: made }
  },
  recordCheck: act('recordCheck', (found, check) => found.checks.push({ ...check, id: newEid(), recordedAt: new Date().toISOString(), eid: newEid() })),
  recordFinding: act('recordFinding', (found, { title, text, recommendation, severity, dueOn, withheld }) => {
    finding(found, { severity, dueOn, withheld: withheld ?? null, state: 'RECORDED', title: said(title, text.language), text, recommendation: said(recommendation, text.language) })
  }),
  withholdFinding: act('withholdFinding', (_, input, found) => { found.withheld = input.withheld }),
  answerFinding: act('answerFinding', (_, input, found) => {
    Object.assign(found, { state: 'ANSWERED', overdue: false })
    found.answers.push({ text: input.text, answeredAt: new Date().toISOString(), eid: newEid(), accepted: null, judgement: null, judgedEid: null, waits: true })
  }),
  judgeAnswer: act('judgeAnswer', (_, input, found) => {
    if (!input.accepted && !input.text) throw invalid('text.text', 'INVALID_EMPTY', 'The text is missing.')
    found.state = input.accepted ? 'ACCEPTED' : 'CONTESTED'
    Object.assign(found.answers.at(-1), { accepted: input.accepted, judgement: input.text, judgedEid: newEid() })
  }),
  publishReport: act('publishReport', (found, input) => {
    const due = found.findings.find((f) => f.state === 'ANSWERED')
    if (due) throw problem('AUDIT_TRAIL_ANSWER_NOT_JUDGED', `The answer to finding ${due.number} was not judged yet.`)
    Object.assign(found, { state: 'REPORTED', report: { opinion: input.opinion, summary: input.summary, url: '/documents/x/x.json', sha256: 'cd'.repeat(32), size: 100, pdfUrl: null, pdfSha256: null, reportedAt: new Date().toISOString(), eid: newEid() } })
  }),
}

/** What of the viewer is about audits. */
export const auditOf = (context) => ({
  auditGrants: isAuditor(context) ? grants.filter((grant) => grant.organisation === BODY && grant.standing) : [],
  auditTasks: engagements.filter((one) => one.state === 'OPEN').flatMap((one) => one.findings.flatMap((f) => {
    if (f.state === 'RECORDED' && answers(context)) return [{ kind: 'answerFinding', dueOn: f.dueOn, overdue: f.overdue, engagement: one, finding: f }]
    if (f.state === 'ANSWERED' && isAuditor(context)) return [{ kind: 'judgeAnswer', dueOn: null, overdue: false, engagement: one, finding: f }]
    return []
  })),
})
