// An invented council with the make-up of Sabadell's (46 seats), for looking at pages without the server.
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const uuid = (seed) => {
  const h = createHash('sha256').update(seed).digest('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-7${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`
}

/** A text in several languages as the API gives it: in the language asked for, else in the first there is. */
export const words = (map) => (args, context) => {
  if (!map) return null
  const wanted = args?.language ?? context.lang
  const language = map[wanted] === undefined ? Object.keys(map)[0] : wanted
  return { text: map[language], language, isFallback: language !== wanted, machineTranslated: map.machine === language }
}

const kinds = {
  SOC: { names: { ca: 'Entitat social', es: 'Entidad social', en: 'Social institution', fr: 'Organisation sociale', ar: 'مؤسسة اجتماعية' }, college: 'social_institution', kind: 'unspecified' },
  MUN: { names: { ca: 'Grup municipal', es: 'Grupo municipal', en: 'Municipal group', fr: 'Groupe municipal', ar: 'كتلة بلدية' }, college: 'municipal_group', kind: 'political_group', sector: 'LRA' },
  PRV: { names: { ca: 'Empresa privada', es: 'Empresa privada', en: 'Private company', fr: 'Entreprise privée', ar: 'شركة خاصة' }, college: 'private_company', kind: 'company', sector: 'PRIVATE' },
}

export const organisations = []
for (const [prefix, count] of [['SOC', 36], ['MUN', 6], ['PRV', 4]]) {
  for (let n = 1; n <= count; n += 1) {
    const number = String(n).padStart(2, '0')
    const code = `${prefix}-${number}`
    const kind = kinds[prefix]
    const migrant = prefix === 'SOC' && n <= 2
    const names = Object.fromEntries(Object.entries(kind.names).map(([lang, name]) => [lang, `${name} ${number}`]))
    organisations.push({
      id: uuid(code), code, map: names, name: words(names),
      names: (_, context) => Object.entries(names).map(([language, text]) => ({ text, language, isFallback: language !== context.lang, machineTranslated: false })),
      description: words(migrant ? { en: 'An association of people from the same home towns who live in Sabadell. It runs language circles and keeps in touch with the municipalities there.', ca: 'Una associació de persones de les mateixes poblacions d’origen que viuen a Sabadell.' } : n % 3 === 0 ? { ca: 'Entitat sense ànim de lucre que treballa als barris de la ciutat.' } : null),
      sector: kind.sector ?? (migrant ? 'MIGRANT_DIASPORA' : 'CSO'), kind: migrant ? 'migrant_association' : kind.kind, college: kind.college,
      communityOrigin: code === 'SOC-01' ? 'BO' : code === 'SOC-02' ? 'GN' : null,
      website: n === 3 ? 'https://example.org' : null, status: code === 'SOC-30' ? 'SUSPENDED' : 'ACTIVE',
      admittedOn: '2009-05-12', leftOn: null, personsHidden: migrant, viewerActions: [],
    })
  }
}
organisations.sort((a, b) => order(a) - order(b) || a.code.localeCompare(b.code))
function order(o) {
  return ['CSO', 'MIGRANT_DIASPORA', 'LRA', 'PRIVATE'].indexOf(o.sector)
}

const people = ['Núria Serra', 'Fatou Diallo', 'Rosa Mamani', 'Joan Puig', 'Leila Haddad', 'Marc Vidal', 'Anna Roca', 'Pere Soler']
let entryIndex = 40
export const ref = (seed, type, at = '2026-11-20T18:02:11Z', index = (entryIndex += 3)) => ({ eid: uuid(seed).replaceAll('-', ''), index, type, at })

organisations.forEach((o, position) => {
  const seat = { id: uuid(`seat ${o.code}`), code: o.code, college: o.college, organisation: o, validFrom: '2009-05-12', validUntil: null, vacant: false, position }
  const person = { id: uuid(`person ${o.code}`), displayName: people[position % people.length], language: 'ca', email: null, invited: true, signedUp: true, roles: [], mandates: [], viewerActions: [] }
  seat.mandates = [{ id: uuid(`mandate ${o.code}`), kind: 'TITULAR', person: o.personsHidden ? null : person, seat, startsOn: '2023-09-01', endsOn: null, current: true }]
  if (position % 5 === 0) seat.mandates.push({ id: uuid(`sub ${o.code}`), kind: 'SUBSTITUTE', person: o.personsHidden ? null : { ...person, displayName: people[(position + 3) % people.length] }, seat, startsOn: '2023-09-01', endsOn: null, current: true })
  o.seats = [seat]
  o.representatives = o.personsHidden ? [] : seat.mandates
  o.entry = ref(`org ${o.code}`, 'organisation.admitted', '2026-01-10T09:00:00Z', position + 3)
})
export const seats = organisations.map((o) => o.seats[0])

const rule = {
  quorum: { count: 'present', kind: 'at_least', share: '1/2', of: 'seats', needed: 23, words: sentence({ en: 'At least half of the seats take part (23 of 46).', ar: 'يشارك نصف المقاعد على الأقل (23 من 46).' }) },
  majority: { count: 'for', kind: 'more_than', share: '1/2', of: 'votes_cast', needed: null, words: sentence({ en: 'More than half of the ballots for or against are for.', ar: 'أكثر من نصف الأصوات المؤيدة والمعارضة مؤيدة.' }) },
}
function sentence(map) {
  return (_, context) => map[context.lang] ?? map.en
}

const HOUR = 3_600_000
const at = (hours) => new Date(Date.now() + hours * HOUR).toISOString().replace(/\.\d+/, '')

/** Ballots by seat: a pattern of F, A, B (abstains) and – (none), repeated over the seats. */
function ballots(pattern) {
  return new Map(seats.map((seat, i) => [seat.id, { F: 'FOR', A: 'AGAINST', B: 'ABSTAIN' }[pattern[i % pattern.length]] ?? null]))
}

export function figuresOf(poll, of = seats) {
  const count = (choice) => of.filter((s) => poll.ballots.get(s.id) === choice).length
  const [yes, no, abstain] = [count('FOR'), count('AGAINST'), count('ABSTAIN')]
  return { for: yes, against: no, abstain, cast: yes + no + abstain, notCast: of.length - yes - no - abstain, eligible: of.length }
}

export function makePoll(decision, pattern, { open, outcome }) {
  const poll = {
    id: uuid(`poll ${decision.code}`), number: 1, state: open ? 'OPEN' : 'COUNTED', openedAt: decision.opensAt, closesAt: decision.closesAt,
    closedAt: open ? null : decision.closesAt, eligible: seats.length, ballots: ballots(pattern), entries: new Map(),
    entry: ref(`open ${decision.code}`, 'poll.opened', decision.opensAt), countedEntry: open ? null : ref(`count ${decision.code}`, 'poll.counted', decision.closesAt),
  }
  for (const seat of seats) poll.entries.set(seat.id, ref(`ballot ${decision.code} ${seat.code}`, 'ballot.cast', null))
  const hidden = () => open && decision.results === 'AFTER_CLOSE'
  poll.cast = () => (hidden() ? null : figuresOf(poll).cast)
  poll.figures = () => (hidden() ? null : figuresOf(poll))
  const groups = (key, name) => (_, context) => {
    if (hidden()) return null
    return [...new Set(seats.map((s) => s.organisation[key]))].map((group) => {
      return { group: group.toLowerCase(), name: name(group, context), figures: figuresOf(poll, seats.filter((s) => s.organisation[key] === group)) }
    })
  }
  poll.bySector = groups('sector', (g) => g)
  poll.byCollege = groups('college', (g, context) => council.colleges.find((c) => c.id === g).name({}, context).text)
  poll.checks = () => {
    if (hidden()) return null
    const f = figuresOf(poll)
    const need = Math.floor((f.for + f.against) / 2) + 1
    return [
      { name: 'quorum', base: 'seats', baseCount: 46, needed: 23, have: f.cast, met: f.cast >= 23, article: '9.2', words: `${f.cast} of 46 seats took part; at least 23 were needed.` },
      { name: 'majority', base: 'votes_cast', baseCount: f.for + f.against, needed: need, have: f.for, met: f.for >= need, article: '17.1', words: `${f.for} for out of ${f.for + f.against} for or against; at least ${need} were needed.` },
    ]
  }
  poll.outcome = open ? null : outcome
  poll.words = (_, context) => {
    if (open) return null
    const f = figuresOf(poll)
    return context.lang === 'ar' ? `النتيجة: ${f.for} مع و${f.against} ضد و${f.abstain} امتناع.` : `Adopted or not: ${f.for} for, ${f.against} against, ${f.abstain} abstentions; ${f.cast} of 46 seats took part.`
  }
  poll.rollCall = (args, context) => {
    const shown = (seat) => (hidden() && !context.hats.some((h) => h.seat.id === seat.id) ? null : poll.ballots.get(seat.id))
    let lines = seats.map((seat) => ({ seat, organisation: seat.organisation, sector: seat.organisation.sector, college: seat.college, choice: shown(seat), entry: shown(seat) ? poll.entries.get(seat.id) : null, decision }))
    if (args.choice) lines = lines.filter((l) => l.choice === args.choice)
    if (args.notCast) lines = lines.filter((l) => l.choice === null)
    if (args.sector) lines = lines.filter((l) => l.sector === args.sector)
    return connection(lines, args)
  }
  return poll
}

export function connection(all, { first = 50, after }) {
  const start = after ? Number(after) : 0
  const nodes = all.slice(start, start + first)
  const end = start + nodes.length
  return { nodes, edges: nodes.map((node, i) => ({ node, cursor: String(start + i + 1) })), totalCount: all.length, pageInfo: { hasNextPage: end < all.length, hasPreviousPage: start > 0, startCursor: String(start), endCursor: String(end) } }
}

const documents = [
  { id: uuid('doc1'), name: 'Bases de la convocatòria 2027.pdf', language: 'ca', mediaType: 'application/pdf', size: 284_113, sha256: createHash('sha256').update('a').digest('hex'), url: '/documents/a' },
  { id: uuid('doc2'), name: 'Pressupost.csv', language: null, mediaType: 'text/csv', size: 9_420, sha256: createHash('sha256').update('b').digest('hex'), url: '/documents/b' },
]

const body = {
  en: 'The council approves the rules of the 2027 call for partnerships between Sabadell and municipalities of the Casamance and Rif regions.\n\n1. The budget is 480,000 euros, of which at most 8 per cent for administration.\n2. Migrant associations take part in drawing up each project and in following it up.\n3. Every project publishes its indicators twice a year.\n\nThe technical office reports to the council in June and December.',
  ca: 'El consell aprova les bases de la convocatòria 2027 d’agermanaments entre Sabadell i municipis de les regions de la Casamance i el Rif.\n\n1. El pressupost és de 480.000 euros, dels quals com a màxim un 8 % per a administració.\n2. Les associacions de persones migrades participen en la redacció i el seguiment de cada projecte.\n3. Cada projecte publica els seus indicadors dues vegades l’any.',
}

const plan = [
  ['D-2026-008', 'OPEN', 'LIVE', { en: '2027 call for municipal partnerships: €480,000', ca: 'Convocatòria 2027 d’agermanaments municipals: 480.000 €', ar: 'دعوة 2027 للشراكات البلدية: 480,000 يورو', es: 'Convocatoria 2027 de hermanamientos municipales: 480.000 €', fr: 'Appel 2027 aux partenariats municipaux : 480 000 €' }, 'FFAFBF-FFAF-F', -26, 3],
  ['D-2026-009', 'OPEN', 'AFTER_CLOSE', { en: 'Who represents the council in the regional network', ca: 'Qui representa el consell a la xarxa regional' }, 'F-AF-', -3, 45],
  ['D-2026-010', 'CALLED', 'LIVE', { en: 'Welcome plan for newly arrived families 2027–2030', ca: 'Pla d’acollida de famílies nouvingudes 2027–2030', ar: 'خطة استقبال العائلات الوافدة حديثًا 2027–2030' }, '', 72, 96],
  ['D-2026-007', 'CLOSED', 'LIVE', { en: 'Partnership agreement with the commune of Ziguinchor', ca: 'Acord d’agermanament amb la comuna de Ziguinchor', ar: 'اتفاق شراكة مع بلدية زيغينشور' }, 'FFFAFFB-FF', -300, -278, 'ADOPTED'],
  ['D-2026-006', 'CONFIRMED', 'LIVE', { en: 'Statement on the registration of residents without an address', ca: 'Declaració sobre l’empadronament de persones sense domicili', ar: 'بيان بشأن تسجيل السكان الذين لا عنوان لهم' }, 'FFFFFFBF-FF', -700, -680, 'ADOPTED'],
  ['D-2026-005', 'CONFIRMED', 'AFTER_CLOSE', { en: 'Moving the solidarity fair to the industrial park', ca: 'Trasllat de la fira de la solidaritat al polígon', ar: 'نقل معرض التضامن إلى المنطقة الصناعية' }, 'AFA-BAAF', -1400, -1380, 'REJECTED'],
  ['D-2026-004', 'CONFIRMED', 'LIVE', { ca: 'Criteris d’avaluació de les ajudes al codesenvolupament' }, 'F--A---F-', -2000, -1980, 'NO_QUORUM'],
  ['D-2026-003', 'ANNULLED', 'LIVE', { en: 'Budget for the language circles 2026', ca: 'Pressupost dels cercles de llengua 2026', ar: 'ميزانية حلقات اللغة 2026' }, 'FFAFF-', -2500, -2480, 'ADOPTED'],
  ['D-2026-011', 'DRAFT', 'LIVE', { ca: 'Bases del premi de cooperació escolar' }, '', 0, 0],
]

export const decisions = plan.map(([code, state, results, titles, pattern, from, to, outcome]) => {
  const d = {
    id: uuid(code), code, state, results, ballotKind: 'ROLL_CALL', rule, title: words(titles), titles,
    summary: words({ en: 'Approve the rules and the budget of the yearly call for partnerships between Sabadell and municipalities of the Casamance and Rif regions.', ca: 'Aprovar les bases i el pressupost de la convocatòria anual d’agermanaments.' }),
    body: words(body), textVersion: 2, textVersions: [{ version: 1, createdAt: at(-900), languages: ['ca'] }, { version: 2, createdAt: at(-800), languages: ['ca', 'en'] }],
    texts: Object.keys(body).map((language) => ({ version: 2, language, title: titles[language] ?? titles.ca, summary: 's', body: body[language], machineTranslated: false, sha256: createHash('sha256').update(language + code).digest('hex') })),
    documents: code === 'D-2026-008' ? documents : [], opensAt: state === 'DRAFT' ? null : at(from), closesAt: state === 'DRAFT' ? null : at(to), calledAt: state === 'DRAFT' ? null : at(from - 200),
    confirmedAt: state === 'CONFIRMED' ? at(to + 48) : null, annulledAt: state === 'ANNULLED' ? at(to + 20) : null,
    annulReason: state === 'ANNULLED' ? words({ en: 'The annexes that members received were those of another year.', ca: 'Els annexos que van rebre els membres eren d’un altre any.' }) : () => null,
  }
  d.entries = state === 'DRAFT' ? [] : [ref(`call ${code}`, 'decision.called', d.calledAt)]
  d.poll = null
  if (pattern) {
    d.poll = makePoll(d, pattern, { open: state === 'OPEN', outcome })
    if (state === 'ANNULLED') d.poll.state = 'ANNULLED'
    d.entries.push(d.poll.entry)
    if (state !== 'OPEN') d.entries.push(ref(`closed ${code}`, 'poll.closed', d.closesAt), d.poll.countedEntry)
    if (state === 'CONFIRMED') d.entries.push(ref(`confirmed ${code}`, 'decision.confirmed', d.confirmedAt))
    if (state === 'ANNULLED') d.entries.push(ref(`annulled ${code}`, 'decision.annulled', d.annulledAt))
  }
  d.viewerBallots = (_, context) => (d.poll ? context.hats.map((hat) => ballotOf(d, hat)) : [])
  d.viewerActions = (_, context) => context.can(d)
  return d
})

function ballotOf(d, hat) {
  const choice = d.poll.ballots.get(hat.seat.id) ?? null
  const suspended = hat.organisation.status !== 'ACTIVE'
  const mayCast = d.state === 'OPEN' && !suspended
  return { hat, choice, eid: choice ? d.poll.entries.get(hat.seat.id).eid : null, castAt: choice ? at(-1) : null, mayCast, refusal: mayCast ? null : suspended ? 'MEMBERSHIP_ORGANISATION_SUSPENDED' : 'DECISIONS_POLL_CLOSED' }
}

export const council = {
  id: uuid('council'), slug: 'sabadell', city: 'Sabadell', country: 'ES', founded: 2009, languages: ['ca', 'es', 'en', 'fr', 'ar'], defaultLanguage: 'ca', timeZone: 'Europe/Madrid', accent: null, brand: null,
  name: words({ ca: 'Consell de Solidaritat i Cooperació de Sabadell', es: 'Consejo de Solidaridad y Cooperación de Sabadell', en: 'Sabadell Solidarity and Cooperation Council', fr: 'Conseil de solidarité et de coopération de Sabadell', ar: 'مجلس التضامن والتعاون في ساباديل' }),
  intro: () => null, sourceNote: words({ en: 'Seats as given by the JMDI guidelines, p. 39; the source names no members, so names are placeholders.', ca: 'Seients segons les orientacions de la JMDI, p. 39.', ar: 'المقاعد وفق إرشادات JMDI، ص 39؛ لا يذكر المصدر أسماء الأعضاء.' }),
  seatsTotal: 46, seatsFilled: 46, demo: true, rule,
  colleges: Object.values(kinds).map((k) => ({ id: k.college, name: words({ en: `${k.names.en.replace('company', 'companie')}s`, ca: k.names.ca, es: k.names.es, fr: k.names.fr, ar: k.names.ar }), seats: seats.filter((s) => s.college === k.college).length, filled: seats.filter((s) => s.college === k.college).length })),
  sectors: () => ['LRA', 'OTHER_PUBLIC', 'CSO', 'MIGRANT_DIASPORA', 'PRIVATE', 'KNOWLEDGE'].map((sector) => {
    const own = seats.filter((s) => s.organisation.sector === sector)
    const counted = decisions.filter((d) => d.poll?.outcome && d.state !== 'ANNULLED')
    const cast = counted.reduce((sum, d) => sum + figuresOf(d.poll, own).cast, 0)
    return { sector, organisations: own.length, seats: own.length, ballotsCast: cast, ballotsPossible: own.length * counted.length }
  }),
  decisionCounts: () => {
    const n = (state) => decisions.filter((d) => d.state === state).length
    const o = (outcome) => decisions.filter((d) => d.poll?.outcome === outcome && d.state === 'CONFIRMED').length
    return { called: n('CALLED'), open: n('OPEN'), closed: n('CLOSED'), confirmed: n('CONFIRMED'), annulled: n('ANNULLED'), adopted: o('ADOPTED'), rejected: o('REJECTED') }
  },
}
for (const o of organisations) {
  o.ballots = (args) => connection(decisions.filter((d) => d.poll?.outcome).map((d) => ({ seat: o.seats[0], organisation: o, sector: o.sector, college: o.college, choice: d.poll.ballots.get(o.seats[0].id), entry: d.poll.ballots.get(o.seats[0].id) ? d.poll.entries.get(o.seats[0].id) : null, decision: d })), args)
}

export const newEid = () => randomUUID().replaceAll('-', '')
export const schemaText = () => readFileSync(join(import.meta.dirname, '../schema.graphql'), 'utf8')
