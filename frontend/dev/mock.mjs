// A stand-in for the server: the committed schema over invented data, with the real content security policy.
// `npm run build && npm run mock`, then http://localhost:4777/en/ ; sign in as rep@, two@, chair@ or admin@example.org with "demo".
import { createServer } from 'node:http'
import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSchema, graphql } from 'graphql'
import { administration, problem, receive } from './admin.mjs'
import { audit, auditOf } from './audit.mjs'
import { connection, council, decisions, makePoll, newEid, organisations, ref, schemaText, seats, words } from './data.mjs'

const dist = join(import.meta.dirname, '../dist')
const schema = buildSchema(schemaText())
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
const watchers = new Map()
let logSize = 18402

const hatOf = (code, kind = 'TITULAR') => {
  const seat = seats.find((s) => s.code === code)
  return { seat, organisation: seat.organisation, kind }
}
const PERSONS = {
  'rep@example.org': { name: 'Fatou Diallo', hats: [hatOf('SOC-02')], roles: [], actions: ['registerPerson'] },
  'two@example.org': { name: 'Núria Serra', hats: [hatOf('SOC-03'), hatOf('SOC-04', 'SUBSTITUTE')], roles: [], actions: [] },
  'chair@example.org': { name: 'Joan Puig', hats: [], roles: ['CHAIR'], actions: ['callDecision', 'draftDecision', 'suspendOrganisation', 'grantAuditor', 'answerFinding'] },
  'mirall@example.org': { name: 'Oriol Camps Nadal', hats: [], roles: [], actions: ['openEngagement', 'recordFinding'], audits: 'Observatori Mirall' },
  'staff@example.org': { name: 'Laia Font', hats: [], roles: ['TECHNICAL_STAFF'], actions: ['draftDecision'] },
  'admin@example.org': { name: 'Anna Roca', hats: [], roles: ['ADMINISTRATOR', 'SECRETARY'], actions: ['admitOrganisation', 'importCouncil', 'addSeat', 'registerPerson', 'listPeople', 'grantRole', 'appointRepresentative', 'draftDecision', 'callDecision'] },
}
const ACTS = { DRAFT: ['reviseDecision', 'callDecision', 'discardDraft'], CALLED: ['openPoll', 'annulDecision'], OPEN: ['closePoll', 'annulDecision'], CLOSED: ['confirmDecision', 'annulDecision'], CONFIRMED: ['annulDecision'], ANNULLED: [] }
const PREPARE = ['CHAIR', 'SECRETARY', 'TECHNICAL_STAFF']
const WHO = { annulDecision: ['CHAIR'], reviseDecision: PREPARE, discardDraft: PREPARE }

function contextOf(request) {
  const email = /claror=([^;]+)/.exec(request.headers.cookie ?? '')?.[1]
  const person = PERSONS[decodeURIComponent(email ?? '')] ?? null
  return {
    email: person ? decodeURIComponent(email) : null, person, hats: person?.hats ?? [], lang: request.headers['accept-language']?.slice(0, 2) ?? 'en',
    can: (d) => ACTS[d.state].filter((act) => person?.roles.some((role) => (WHO[act] ?? ['CHAIR', 'SECRETARY']).includes(role))),
  }
}

const visible = (context) => decisions.filter((d) => d.state !== 'DRAFT' || context.person)
const known = (id) => {
  const found = decisions.find((d) => d.id === id || d.code === id)
  if (!found) throw problem('NOT_FOUND', 'There is no such decision.')
  return found
}
const matches = (text, search) => !search || text.toLowerCase().includes(search.toLowerCase())

function personOf(context) {
  if (!context.person) return null
  return { id: 'p1', displayName: context.person.name, language: 'ca', email: context.email, invited: true, signedUp: true, roles: [], mandates: [], viewerActions: [] }
}

function viewer(_, context) {
  const { person } = context
  const open = decisions.filter((d) => d.state === 'OPEN')
  return {
    signedIn: person !== null, person: personOf(context), email: context.email, language: 'ca', roles: person?.roles ?? [], hats: context.hats, csrf: person ? 'mock-csrf' : null, actions: person?.actions ?? [], ...auditOf(context),
    awaiting: person ? [
      ...open.flatMap((d) => context.hats.map((hat) => ({ kind: 'castBallot', dueAt: d.closesAt, decision: d, hat }))),
      ...(person.roles.includes('CHAIR') ? decisions.filter((d) => d.state === 'CLOSED').map((d) => ({ kind: 'confirmDecision', dueAt: null, decision: d, hat: null })) : []),
    ] : [],
    sessions: person ? [
      { id: 's1', createdAt: '2026-11-20T08:00:00Z', lastSeenAt: new Date().toISOString(), current: true, kind: 'cookie' },
      { id: 's2', createdAt: '2026-11-02T08:00:00Z', lastSeenAt: '2026-11-18T19:00:00Z', current: false, kind: 'token' },
    ] : [],
    castBallots: () => context.hats.flatMap((hat) => decisions.filter((d) => d.poll?.ballots.get(hat.seat.id)).map((d) => ({ entry: d.poll.entries.get(hat.seat.id), decision: d, hat }))),
    receipts: () => context.hats.flatMap((hat) => decisions.filter((d) => d.poll?.ballots.get(hat.seat.id)).map((d) => d.poll.entries.get(hat.seat.id))),
  }
}

const ledger = () => ({
  origin: 'sabadell.claror.example/log', vkey: 'sabadell.claror.example/log+8a1b2c3d+AZk3fMnq4dYw0x1uO1nBq2J7r8s9t0uVwXyZ0aBcDeF9', size: logSize, root: 'Zk3fMnq4dYw0x1uO1nBq2J7r8s9t0uVwXyZ0aBcD9Qw=',
  checkpoint: `sabadell.claror.example/log\n${logSize}\nZk3fMnq4dYw0x1uO1nBq2J7r8s9t0uVwXyZ0aBcD9Qw=\n\n— sabadell.claror.example/log iisO/rT2…\n`, signedAt: new Date(Date.now() - 720_000).toISOString(), pending: 0, frozen: false,
  entry: ({ eid }) => (/^[0-9a-f]{32}$/.test(eid) ? ref(eid, 'ballot.cast', null, 18361) : null),
})

function changed(decision) {
  logSize += 1
  for (const send of watchers.get(decision.id) ?? []) send()
}

const act = (state, change) => ({ input }, context) => {
  if (!context.person) throw problem('ACCESS_SIGN_IN_REQUIRED', 'Please sign in.')
  const d = known(input.id)
  if (!context.can(d).length) throw problem('ACCESS_DENIED', 'You may not do this.')
  d.state = state
  change?.(d, input)
  changed(d)
  return { decision: d, eid: newEid() }
}

const root = {
  ...administration,
  ...audit,
  council: () => council,
  viewer,
  ledger,
  refusalCodes: () => ['ACCESS_SIGN_IN_REQUIRED'],
  organisations: (args, context) => connection(organisations.filter((o) => (!args.sector || o.sector === args.sector) && (!args.college || o.college === args.college) && (!args.status || o.status === args.status) && matches(o.name({}, context).text + o.code, args.search)), args),
  organisation: ({ id }) => organisations.find((o) => o.id === id || o.code === id) ?? null,
  decisions: (args, context) => connection(visible(context).filter((d) => (!args.states || args.states.includes(d.state)) && matches(d.title({}, context).text + d.code, args.search)), args),
  decision: ({ id }, context) => visible(context).find((d) => d.id === id || d.code === id) ?? null,
  requestPasswordReset: () => true,
  resetPassword: ({ input }) => {
    if (input.token !== 'good') throw problem('ACCOUNTS_TOKEN_INVALID', 'This link has expired or was used before.')
    return true
  },
  acceptInvitation: ({ input }) => {
    if (input.password.length < 12) throw problem('INVALID', 'Some fields need another look.', [{ field: 'password', code: 'TOO_SHORT', message: 'At least 12 characters.' }])
    return true
  },
  changePassword: ({ input }) => {
    if (input.currentPassword !== 'demo') throw problem('INVALID', 'Some fields need another look.', [{ field: 'currentPassword', code: 'WRONG', message: 'This is not your present password.' }])
    return true
  },
  setLanguage: () => true,
  endSession: () => true,
  signOut: () => true,
  castBallot: ({ input }, context) => {
    if (!context.person) throw problem('ACCESS_SIGN_IN_REQUIRED', 'Please sign in.')
    const d = known(input.decisionId)
    if (d.state !== 'OPEN') throw problem('DECISIONS_POLL_CLOSED', 'The vote has closed.')
    const standing = d.poll.ballots.get(input.seatId) ? d.poll.entries.get(input.seatId).eid : undefined
    if (standing && !input.replaces) throw problem('DECISIONS_BALLOT_ALREADY_CAST', 'This seat has voted already.')
    if (standing && input.replaces !== standing) throw problem('STALE', 'This seat voted anew in the meantime.')
    const eid = newEid()
    d.poll.ballots.set(input.seatId, input.choice)
    d.poll.entries.set(input.seatId, { ...ref(eid, 'ballot.cast', null, logSize), eid })
    changed(d)
    return { eid, choice: input.choice, castAt: new Date().toISOString(), decision: d }
  },
  openPoll: act('OPEN', (d) => { d.poll ??= makePoll(d, '', { open: true }) }),
  closePoll: act('CLOSED', (d) => { d.poll.state = 'COUNTED' }),
  confirmDecision: act('CONFIRMED', (d) => { d.confirmedAt = new Date().toISOString() }),
  annulDecision: act('ANNULLED', (d, input) => { d.annulReason = words({ en: input.reason }); d.annulledAt = new Date().toISOString() }),
}

/** One operation as somebody sends it (`cookie`, `accept-language`); tests of pages ask here too. */
export async function execute({ query, variables, operationName }, headers) {
  const result = await graphql({ schema, source: query, rootValue: root, contextValue: contextOf({ headers }), variableValues: variables, operationName })
  for (const error of result.errors ?? []) if (!error.extensions.code) console.error(String(error.originalError?.stack ?? error))
  return result
}

async function answerGraphql(request, response) {
  json(response, 200, await execute(JSON.parse(await bodyOf(request)), request.headers))
}

async function answerDocument(request, response) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  json(response, ...receive(Buffer.concat(chunks), request.headers['content-type']))
}

async function answerSession(request, response) {
  if (request.method === 'DELETE') return json(response, 200, {}, { 'Set-Cookie': 'claror=; Path=/; Max-Age=0' })
  const { email, password } = JSON.parse(await bodyOf(request))
  if (PERSONS[email] && password === 'demo') return json(response, 200, { csrf: 'mock-csrf' }, { 'Set-Cookie': `claror=${encodeURIComponent(email)}; Path=/; HttpOnly; SameSite=Lax` })
  json(response, 401, { errors: [{ message: 'This e-mail address and password do not belong together.', extensions: { code: 'ACCOUNTS_WRONG_CREDENTIALS', params: {}, fields: [] } }] })
}

function answerLive(id, request, response) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  const send = () => response.write('event: changed\ndata: {}\n\n')
  const all = watchers.get(id) ?? new Set()
  watchers.set(id, all.add(send))
  request.on('close', () => all.delete(send))
}

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' }

function answerPage(path, response) {
  if (path.startsWith('/assets/')) {
    if (!existsSync(dist + path)) return json(response, 404, {})
    response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' })
    return response.end(readFileSync(dist + path))
  }
  const lang = /^\/(ca|es|en|fr|ar)(\/|$)/.exec(path)?.[1] ?? 'en'
  const html = readFileSync(`${dist}/index.html`, 'utf8').replaceAll('{{lang}}', lang).replaceAll('{{dir}}', lang === 'ar' ? 'rtl' : 'ltr')
    .replace('<!--claror:head-->', `<title>Claror</title>`)
    .replace('<!--claror:main-->', `<script type="application/json" id="claror-data">{"lang":"${lang}","council":{"timeZone":"Europe/Madrid"}}</script>`)
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': CSP, 'Cache-Control': 'no-cache' })
  response.end(html)
}

async function bodyOf(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function json(response, status, value, headers = {}) {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
  response.end(JSON.stringify(value))
}

export function startMock(port) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname
    try {
      if (path === '/graphql') return await answerGraphql(request, response)
      if (path === '/documents' && request.method === 'POST') return await answerDocument(request, response)
      if (path === '/session') return await answerSession(request, response)
      if (path.startsWith('/live/decisions/')) return answerLive(path.split('/')[3], request, response)
      if (path.startsWith('/log/proof/')) {
        response.writeHead(200, { 'Content-Type': 'text/plain' })
        return response.end(`c2sp.org/tlog-proof@v1\nindex ${logSize - 1}\nabc=\n\n${ledger().checkpoint}`)
      }
      if (path === '/log/checkpoint') return response.end(ledger().checkpoint)
      answerPage(path, response)
    } catch (error) {
      console.error(error)
      json(response, 500, {})
    }
  })
  return new Promise((done) => server.listen(port, '127.0.0.1', () => done(server)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.env.PORT ?? 4777)
  await startMock(port)
  console.log(`http://localhost:${port}/en/`)
}
